import { seededRandom } from '../../src/core/basics/random.ts';
import { pMedian } from '../../src/core/patrol/p-median/p-median.ts';
import { badField, fieldsOf, numbersOf, wholeOf } from './read-fields.ts';
import { matrixOf } from './read-matrix.ts';
import type { Statistic } from './statistic.ts';

const MOST = 5000;

/** The p sites that serve all demands at least cost. */
export const pMedianStatistic: Statistic = {
  id: 'p-median',
  input: ['matrix', 'weight', 'p', 'seed'],
  result: ['sites', 'cost', 'servedBy', 'optimal'],
  example: {
    matrix: [
      [0, 5, 9],
      [1, 4, 9],
      [8, 9, 1],
    ],
    p: 2,
  },
  run: async (input, ctx) => {
    const fields = fieldsOf(input, '$');
    const { rows, columns, values } = matrixOf(fields['matrix'], 'matrix', MOST);
    const far = values.indexOf(Infinity);
    if (far >= 0) {
      throw badField(`matrix.${Math.floor(far / columns)}.${far % columns}`, null);
    }
    const weight = numbersOf(fields['weight'], 'weight', MOST, 0);
    if (weight.length > 0 && weight.length !== rows) throw badField('weight', weight.length);
    const cost = values.map((value, i) => value * (weight[Math.floor(i / columns)] ?? 1));
    const p = wholeOf(fields['p'], 'p', 1, columns);
    const seed = wholeOf(fields['seed'] ?? 1, 'seed', 0, Number.MAX_SAFE_INTEGER);
    const problem = { demands: rows, sites: columns, cost, p };
    const best = await pMedian(problem, { ...ctx, random: seededRandom(seed) });
    return {
      sites: best.sites,
      cost: best.cost,
      servedBy: [...best.servedBy],
      optimal: best.proven,
    };
  },
};
