import { seededRandom } from '../../src/core/basics/random.ts';
import { globalMoran } from '../../src/core/hotspots/local-statistics/global-moran.ts';
import { rowStandardised } from '../../src/core/hotspots/local-statistics/neighbour-weights.ts';
import { permutedMoranP } from '../../src/core/hotspots/local-statistics/permuted-moran.ts';
import { readNeighbours, readPermutations, throwErrors } from './neighbours-input.ts';
import { fieldsOf } from './read-fields.ts';
import type { Statistic } from './statistic.ts';

/** Moran's I of all units together. */
export const globalMoranStatistic: Statistic = {
  id: 'global-moran',
  input: ['y', 'neighbours', 'weights', 'permutations', 'seed'],
  result: ['i', 'expected', 'variance', 'z', 'p', 'permutationP'],
  options: [
    { name: 'permutations', field: 'permutations', reads: 'number' },
    { name: 'seed', field: 'seed', reads: 'number' },
  ],
  example: {
    y: [2, 3, 3.2, 5, 8, 7],
    neighbours: [[1, 3], [0, 3], [4], [0, 1, 4], [2, 3, 5], [4]],
    permutations: 99,
    seed: 1,
  },
  run: async (input, ctx) => {
    const fields = fieldsOf(input, '$');
    const { y, neighbours, weighted } = readNeighbours(fields);
    const { permutations, seed } = readPermutations(fields);
    const weights = weighted ? neighbours : rowStandardised(neighbours);
    const { value, expected, variance, z, p, issues } = globalMoran(y, weights);
    throwErrors(issues);
    const result = { i: value, expected, variance, z, p };
    if (permutations === 0) return result;
    const chance = { ...ctx, random: seededRandom(seed) };
    return { ...result, permutationP: await permutedMoranP(y, weights, permutations, chance) };
  },
};
