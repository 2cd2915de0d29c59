import { coverageGame } from '../../src/core/patrol/coverage-game/coverage-game.ts';
import { badField, fieldsOf, numberOf, numbersOf } from './read-fields.ts';
import type { Statistic } from './statistic.ts';

const MOST_TARGETS = 1_000_000;
const GREATEST = 1e150;

/** How often to watch each target so that an offender who knows the plan gains least. */
export const coverageGameStatistic: Statistic = {
  id: 'coverage-game',
  input: ['attacker_uncovered', 'attacker_covered', 'resources'],
  result: ['value', 'coverage'],
  example: {
    attacker_uncovered: [10, 8, 6, 3],
    attacker_covered: [-2, -2, -1, -1],
    resources: 1,
  },
  run: async (input) => {
    const fields = fieldsOf(input, '$');
    const read = (name: string): Float64Array =>
      numbersOf(fields[name], name, MOST_TARGETS, -GREATEST, GREATEST);
    const [uncovered, covered] = [read('attacker_uncovered'), read('attacker_covered')];
    if (covered.length !== uncovered.length) throw badField('attacker_covered', covered.length);
    const cheap = covered.findIndex((value, t) => value >= (uncovered[t] ?? 0));
    if (cheap >= 0) throw badField(`attacker_covered.${cheap}`, covered[cheap]);
    const resources = numberOf(fields['resources'], 'resources', 0, GREATEST);
    const { value, coverage } = coverageGame({ uncovered, covered, resources });
    return { value, coverage: [...coverage] };
  },
};
