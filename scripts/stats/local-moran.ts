import { seededRandom } from '../../src/core/basics/random.ts';
import { benjaminiHochberg } from '../../src/core/hotspots/local-statistics/benjamini-hochberg.ts';
import {
  localMoran,
  MORAN_QUADRANTS,
} from '../../src/core/hotspots/local-statistics/local-moran.ts';
import {
  rowStandardised,
  withoutSelf,
} from '../../src/core/hotspots/local-statistics/neighbour-weights.ts';
import { permutedLagP } from '../../src/core/hotspots/local-statistics/permuted-lag.ts';
import { orNull, readNeighbours, readPermutations, throwErrors } from './neighbours-input.ts';
import { fieldsOf } from './read-fields.ts';
import type { Statistic } from './statistic.ts';

/** Local Moran's I of every unit. */
export const localMoranStatistic: Statistic = {
  id: 'local-moran',
  input: ['y', 'neighbours', 'weights', 'permutations', 'replacement', 'seed'],
  result: ['i', 'z', 'p', 'bh', 'quadrant', 'withoutNeighbours', 'permutationP'],
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
    const { permutations, replacement, seed } = readPermutations(fields);
    const weights = weighted ? neighbours : rowStandardised(neighbours);
    const { i, z, p, quadrant, defined, issues } = localMoran(y, weights);
    throwErrors(issues);
    const result = {
      i: orNull(i, defined),
      z: orNull(z, defined),
      p: orNull(p, defined),
      bh: orNull(benjaminiHochberg(p, defined), defined),
      quadrant: Array.from(quadrant, (code, unit) =>
        defined[unit] === 0 ? null : MORAN_QUADRANTS[code],
      ),
      withoutNeighbours: [...defined.keys()].filter((unit) => defined[unit] === 0),
    };
    if (permutations === 0) return result;
    const chance = { ...ctx, random: seededRandom(seed) };
    const permuted = await permutedLagP(
      y,
      withoutSelf(weights),
      { permutations, replacement },
      chance,
    );
    return { ...result, permutationP: orNull(permuted, defined) };
  },
};
