import { patrolEffect } from '../../src/core/patrol/assessment/patrol-effect.ts';
import type { CountPair } from '../../src/core/patrol/assessment/patrol-effect.ts';
import { fieldsOf, numberOf, wholeOf } from './read-fields.ts';
import type { Statistic } from './statistic.ts';

const MOST = 1_000_000;

/** Counts before and during patrols in the zones, the ring and the comparison: did it work? */
export const patrolEffectStatistic: Statistic = {
  id: 'patrol-effect',
  input: ['zone', 'ring', 'comparison', 'dispersion'],
  result: [
    'status',
    'ratio',
    'low',
    'high',
    'exact',
    'averted',
    'avertedLow',
    'avertedHigh',
    'verdict',
    'displacement',
    'ring',
    'both',
  ],
  example: {
    zone: { before: 60, after: 30 },
    ring: { before: 40, after: 38 },
    comparison: { before: 200, after: 190 },
  },
  run: (input) => {
    const fields = fieldsOf(input, '$');
    const pair = (name: string): CountPair => {
      const counts = fieldsOf(fields[name], name);
      const whole = (field: string): number => wholeOf(counts[field], `${name}.${field}`, 0, MOST);
      // The exact interval is of whole counts.
      return { before: whole('before'), after: whole('after') };
    };
    const dispersion = numberOf(fields['dispersion'] ?? 1, 'dispersion', 1, 1e6);
    return patrolEffect(
      { zone: pair('zone'), ring: pair('ring'), comparison: pair('comparison') },
      dispersion,
    );
  },
};
