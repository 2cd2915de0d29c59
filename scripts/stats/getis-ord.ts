import { seededRandom } from '../../src/core/basics/random.ts';
import { benjaminiHochberg } from '../../src/core/hotspots/local-statistics/benjamini-hochberg.ts';
import { getisOrd } from '../../src/core/hotspots/local-statistics/getis-ord.ts';
import {
  withoutSelf,
  withSelf,
} from '../../src/core/hotspots/local-statistics/neighbour-weights.ts';
import { permutedLagP } from '../../src/core/hotspots/local-statistics/permuted-lag.ts';
import { orNull, readNeighbours, readPermutations, throwErrors } from './neighbours-input.ts';
import { badField, fieldsOf } from './read-fields.ts';
import type { Statistic } from './statistic.ts';

/** Getis-Ord G and G* of every unit. */
export const getisOrdStatistic: Statistic = {
  id: 'getis-ord',
  input: ['y', 'neighbours', 'weights', 'star', 'permutations', 'replacement', 'seed'],
  result: ['z', 'p', 'bh', 'withoutNeighbours', 'permutationP'],
  options: [
    { name: 'permutations', field: 'permutations', reads: 'number' },
    { name: 'seed', field: 'seed', reads: 'number' },
  ],
  example: {
    y: [2, 3, 3.2, 5, 8, 7],
    neighbours: [[1, 3], [0, 3], [4], [0, 1, 4], [2, 3, 5], [4]],
    star: true,
    permutations: 99,
    seed: 1,
  },
  run: async (input, ctx) => {
    const fields = fieldsOf(input, '$');
    const { y, neighbours } = readNeighbours(fields);
    const { star = true } = fields;
    if (typeof star !== 'boolean') throw badField('star', star);
    const { permutations, replacement, seed } = readPermutations(fields);
    const { z, p, defined, issues } = getisOrd(y, neighbours, star ? 'G*' : 'G');
    throwErrors(issues);
    const result = {
      z: orNull(z, defined),
      p: orNull(p, defined),
      bh: orNull(benjaminiHochberg(p, defined), defined),
      withoutNeighbours: [...defined.keys()].filter((unit) => defined[unit] === 0),
    };
    if (permutations === 0) return result;
    const lists = star ? withSelf(neighbours) : withoutSelf(neighbours);
    const chance = { ...ctx, random: seededRandom(seed) };
    const permuted = await permutedLagP(y, lists, { permutations, replacement }, chance);
    return { ...result, permutationP: orNull(permuted, defined) };
  },
};
