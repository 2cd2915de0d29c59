import { globalG } from '../../src/core/hotspots/local-statistics/global-g.ts';
import { readNeighbours, throwErrors } from './neighbours-input.ts';
import { fieldsOf } from './read-fields.ts';
import type { Statistic } from './statistic.ts';

/** Getis and Ord's general G of all units together. */
export const globalGStatistic: Statistic = {
  id: 'global-g',
  input: ['y', 'neighbours', 'weights'],
  result: ['g', 'expected', 'variance', 'z', 'p'],
  example: {
    y: [2, 3, 3.2, 5, 8, 7],
    neighbours: [[1, 3], [0, 3], [4], [0, 1, 4], [2, 3, 5], [4]],
  },
  run: (input) => {
    const { y, neighbours } = readNeighbours(fieldsOf(input, '$'));
    const { value, expected, variance, z, p, issues } = globalG(y, neighbours);
    throwErrors(issues);
    return { g: value, expected, variance, z, p };
  },
};
