import type { Issue } from '../../basics/issue.ts';
import type { RunContext } from '../../basics/run-context.ts';
import { f64, i32, u32 } from '../../geo/typed.ts';
import { incompleteGamma } from '../rates/incomplete-gamma.ts';
import { nearPairs, pairsWithin } from './near-pairs.ts';
import type { NearPairs } from './near-pairs.ts';
import { shuffle } from './shuffle.ts';

/** Incidents on a plane and in time; equal lengths, finite values, any unit. */
export type SpaceTimePoints = {
  readonly x: Float64Array;
  readonly y: Float64Array;
  readonly t: Float64Array;
};

/** Rising edges; a bin holds its lower edge and not its upper, but for the last one when `closed`. */
export type KnoxBins = {
  readonly space: Float64Array;
  readonly time: Float64Array;
  readonly closed: boolean;
};

/** One value for each space bin (row) and time bin (column), row after row. */
export type KnoxTable = {
  readonly rows: number;
  readonly columns: number;
  /** Pairs of incidents that far apart in space and time. */
  readonly observed: Float64Array;
  /** Pairs if place and time had nothing to do with each other: the exact mean of all permutations. */
  readonly expected: Float64Array;
  /** Mean of the permutations that were made; 0 when none was. */
  readonly dealtMean: Float64Array;
  /** One-sided: how often chance gives as many pairs or more. */
  readonly p: Float64Array;
  /** The same by Poisson's distribution; too sure where incidents cluster in space or time alone. */
  readonly poissonP: Float64Array;
  readonly issues: readonly Issue[];
};

export const MOST_PAIRS = 30_000_000;

/**
 * Does an incident make another one near by and soon after likelier (near repeat)? Knox 1964: pairs close
 * in space and time, against the pairs there would be if times were dealt to places at random.
 * expected = pairs of the space bin × pairs of the time bin / all pairs (the exact mean over all
 * permutations); p = (1 + #(permuted ≥ observed)) / (1 + permutations), permuting the times.
 *
 * One bin [0, S] × [0, T], `closed`, is the plain Knox test. Fewer than two incidents, or too many pairs
 * within the greatest distance: zeros, p 1 and an issue. O(n log n + near pairs × permutations).
 */
export async function knoxTable(
  points: SpaceTimePoints,
  bins: KnoxBins,
  permutations: number,
  ctx: RunContext,
): Promise<KnoxTable> {
  const pairs = nearPairs(points.x, points.y, bins.space.at(-1) ?? 0, MOST_PAIRS);
  return knoxOfPairs(pairs, points.t, bins, permutations, ctx);
}

/**
 * The same of pairs whose distance is known, such as along the network: all pairs within the last edge of
 * `bins.space`, or undefined when there are too many.
 */
export async function knoxOfPairs(
  pairs: NearPairs | undefined,
  t: Float64Array,
  bins: KnoxBins,
  permutations: number,
  ctx: RunContext,
): Promise<KnoxTable> {
  const shape = { rows: bins.space.length - 1, columns: bins.time.length - 1 };
  if (t.length < 2) return { ...noTable(shape), issues: [tooFew(t.length)] };
  if (!pairs) return { ...noTable(shape), issues: [tooManyPairs()] };
  const spaceBin = Int32Array.from(pairs.distance, (gap) => binOf(gap, bins.space, bins.closed));
  const count = (times: Float64Array): Float64Array => countPairs(pairs, spaceBin, times, bins);
  const observed = count(t);
  const expected = expectedPairs(spaceBin, t, bins);
  const asMany = new Float64Array(observed.length).fill(1);
  const dealtMean = new Float64Array(observed.length);
  const dealt = t.slice();
  for (let round = 0; round < permutations; round += 1) {
    await ctx.breathe();
    ctx.progress('near-repeat', round / permutations);
    shuffle(dealt, ctx.random);
    count(dealt).forEach((pairsDealt, cell) => {
      dealtMean[cell] = f64(dealtMean, cell) + pairsDealt / permutations;
      if (pairsDealt >= f64(observed, cell)) asMany[cell] = f64(asMany, cell) + 1;
    });
  }
  const p = asMany.map((times) => times / (1 + permutations));
  const poissonP = observed.map((pairsSeen, cell) => poissonTail(pairsSeen, f64(expected, cell)));
  return { ...shape, observed, expected, dealtMean, p, poissonP, issues: [] };
}

type Shape = { readonly rows: number; readonly columns: number };

function noTable(shape: Shape) {
  const cells = shape.rows * shape.columns;
  const none = new Float64Array(cells);
  const one = new Float64Array(cells).fill(1);
  return { ...shape, observed: none, expected: none, dealtMean: none, p: one, poissonP: one };
}

function tooFew(count: number): Issue {
  return { code: 'statistic.too-few', severity: 'error', context: { count, least: 2 } };
}

function tooManyPairs(): Issue {
  return { code: 'statistic.too-many-pairs', severity: 'error', context: { most: MOST_PAIRS } };
}

/** Number of the bin, −1 outside all. Most gaps are beyond the last edge. */
function binOf(gap: number, edges: Float64Array, closed: boolean): number {
  const last = edges.length - 1;
  if (gap >= f64(edges, last)) return closed && gap === f64(edges, last) ? last - 1 : -1;
  let bin = last - 1;
  while (bin >= 0 && gap < f64(edges, bin)) bin -= 1;
  return bin;
}

function countPairs(
  { one, other }: NearPairs,
  spaceBin: Int32Array,
  t: Float64Array,
  { space, time, closed }: KnoxBins,
): Float64Array {
  const columns = time.length - 1;
  const counts = new Float64Array((space.length - 1) * columns);
  for (let pair = 0; pair < one.length; pair += 1) {
    const row = i32(spaceBin, pair);
    if (row < 0) continue;
    const gap = Math.abs(f64(t, u32(one, pair)) - f64(t, u32(other, pair)));
    const column = binOf(gap, time, closed);
    if (column < 0) continue;
    const cell = row * columns + column;
    counts[cell] = f64(counts, cell) + 1;
  }
  return counts;
}

function expectedPairs(
  spaceBin: Int32Array,
  t: Float64Array,
  { space, time, closed }: KnoxBins,
): Float64Array {
  const all = (t.length * (t.length - 1)) / 2;
  const columns = time.length - 1;
  const inSpace = new Float64Array(space.length - 1);
  for (const bin of spaceBin) if (bin >= 0) inSpace[bin] = f64(inSpace, bin) + 1;
  const below = Array.from(time, (edge, k) => pairsWithin(t, edge, closed && k === columns));
  return Float64Array.from({ length: inSpace.length * columns }, (_, cell) => {
    const column = cell % columns;
    const inTime = (below[column + 1] ?? 0) - (below[column] ?? 0);
    return (f64(inSpace, Math.floor(cell / columns)) * inTime) / all;
  });
}

/** P(X ≥ count) of a Poisson variable. */
function poissonTail(count: number, mean: number): number {
  return count > 0 ? incompleteGamma(count, mean).lower : 1;
}
