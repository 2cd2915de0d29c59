import type { Issue } from '../../src/core/basics/issue.ts';
import type { NeighbourWeights } from '../../src/core/hotspots/local-statistics/neighbour-weights.ts';
import { InputError } from '../command.ts';
import { badField, listOf, numberOf, wholeOf } from './read-fields.ts';

/** Values of units, and who is whose neighbour: the input of the local statistics. */
export type NeighboursInput = {
  readonly y: Float64Array;
  readonly neighbours: NeighbourWeights;
  readonly weighted: boolean;
};

type Fields = Readonly<Record<string, unknown>>;

const LIMITS = { units: 5_000_000, value: 1e140, permutations: 100_000 };

export function readNeighbours(fields: Fields): NeighboursInput {
  const y = Float64Array.from(listOf(fields['y'], 'y', LIMITS.units), (value, i) =>
    numberOf(value, `y.${i}`, -LIMITS.value, LIMITS.value),
  );
  const lists = listOf(fields['neighbours'], 'neighbours', LIMITS.units);
  if (lists.length !== y.length) throw badField('neighbours.length', lists.length);
  const start = new Uint32Array(y.length + 1);
  const members = lists.map((list, unit) => membersOf(list, `neighbours.${unit}`, y.length));
  members.forEach((list, unit) => {
    start[unit + 1] = (start[unit] ?? 0) + list.length;
  });
  const to = new Uint32Array(start[y.length] ?? 0);
  members.forEach((list, unit) => to.set(list, start[unit]));
  const weighted = fields['weights'] !== undefined;
  const weight = weighted ? readWeights(fields['weights'], start) : new Float64Array(to.length);
  if (!weighted) weight.fill(1);
  return { y, neighbours: { start, to, weight }, weighted };
}

/** `permutations` and `seed` of an input; 0 permutations when not asked for. */
export function readPermutations(fields: Fields, least = 0, usual = 0) {
  const { permutations = usual, replacement = false, seed = 1 } = fields;
  if (typeof replacement !== 'boolean') throw badField('replacement', replacement);
  return {
    replacement,
    permutations: wholeOf(permutations, 'permutations', least, LIMITS.permutations),
    seed: wholeOf(seed, 'seed', 0, Number.MAX_SAFE_INTEGER),
  };
}

/** Stops when the values have no statistic at all. */
export function throwErrors(issues: readonly Issue[]): void {
  const errors = issues.filter(({ severity }) => severity === 'error');
  if (errors.length > 0) throw new InputError(errors);
}

/** Nothing where a unit has no statistic: absent is not zero. */
export function orNull(values: Iterable<number>, defined: Uint8Array): (number | null)[] {
  return Array.from(values, (value, unit) => (defined[unit] === 0 ? null : value));
}

function membersOf(list: unknown, path: string, units: number): readonly number[] {
  const numbers = listOf(list, path, units).map((one, k) =>
    wholeOf(one, `${path}.${k}`, 0, units - 1),
  );
  const seen = new Set<number>();
  numbers.forEach((one, k) => {
    if (seen.has(one)) throw badField(`${path}.${k}`, one);
    seen.add(one);
  });
  return numbers;
}

function readWeights(value: unknown, start: Uint32Array): Float64Array {
  const lists = listOf(value, 'weights', start.length - 1);
  if (lists.length !== start.length - 1) throw badField('weights.length', lists.length);
  const weight = new Float64Array(start.at(-1) ?? 0);
  lists.forEach((list, unit) => {
    const [first = 0, end = 0] = [start[unit], start[unit + 1]];
    const row = listOf(list, `weights.${unit}`, end - first);
    if (row.length !== end - first) throw badField(`weights.${unit}.length`, row.length);
    row.forEach((one, k) => {
      weight[first + k] = numberOf(one, `weights.${unit}.${k}`, 0, LIMITS.value);
    });
  });
  return weight;
}
