import type { Random } from '../../basics/random.ts';
import type { RunContext } from '../../basics/run-context.ts';
import { f64 } from '../../geo/typed.ts';

/**
 * p of sums over lists whose members weigh the same, without assuming a distribution: how often is a sum
 * of as many values, drawn from all units at random without replacement, as high (or as low)? Two-sided:
 * twice the smaller of (1 + #(sum ≥ seen)) / (1 + R) and (1 + #(sum ≤ seen)) / (1 + R), at most 1.
 *
 * This is the randomisation that the mean and variance of G* are of (Getis & Ord 1992; Ord & Getis 1995):
 * the unit's own place is drawn like its neighbours', so what chance gives depends on the length of a list
 * alone and one set of draws serves every unit. Draws are the values in random order cut into runs; the
 * first k of a run are a draw for lists of k. O(R × longest + units × log R), whatever the number of links.
 *
 * `sums` one per unit, of the same values as `y` (which may be deviations from their mean); `lengths` of
 * the lists, the unit itself counted. A list of no members or of all of them has p 1.
 */
export async function pooledPermutationP(
  y: Float64Array,
  sums: Float64Array,
  lengths: Uint32Array,
  permutations: number,
  ctx: RunContext,
): Promise<Float64Array> {
  const byLength = unitsByLength(lengths, y.length);
  const longest = Math.max(0, ...byLength.keys());
  const p = new Float64Array(sums.length).fill(1);
  if (longest === 0) return p;
  const draws = await drawSums(y, longest, byLength, permutations, ctx);
  const slack = TIE * y.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
  for (const [length, units] of byLength) {
    await ctx.breathe();
    const rising = (draws.get(length) ?? new Float64Array(0)).toSorted();
    for (const unit of units) {
      const above = permutations - countBelow(rising, f64(sums, unit) - slack * length);
      const below = permutations - countAbove(rising, f64(sums, unit) + slack * length);
      p[unit] = Math.min(1, (2 * (1 + Math.min(above, below))) / (1 + permutations));
    }
  }
  return p;
}

/** Sums that differ by less than this part of their size are equal but for rounding. */
const TIE = 1e-12;

function unitsByLength(lengths: Uint32Array, all: number): Map<number, number[]> {
  const byLength = new Map<number, number[]>();
  lengths.forEach((length, unit) => {
    if (length === 0 || length >= all) return;
    const units = byLength.get(length);
    if (units) units.push(unit);
    else byLength.set(length, [unit]);
  });
  return byLength;
}

/** `permutations` sums for each length asked for. */
async function drawSums(
  y: Float64Array,
  longest: number,
  asked: ReadonlyMap<number, unknown>,
  permutations: number,
  ctx: RunContext,
): Promise<Map<number, Float64Array>> {
  const sums = new Map<number, Float64Array>();
  for (const length of asked.keys()) sums.set(length, new Float64Array(permutations));
  const byLength = Array.from({ length: longest + 1 }, (_, length) => sums.get(length));
  const pool = y.slice();
  let used = pool.length;
  for (let round = 0; round < permutations; round += 1) {
    if (round % 1024 === 0) await ctx.breathe();
    if (pool.length - used < longest) used = 0;
    drawRun(pool, used, longest, byLength, round, ctx.random);
    used += longest;
  }
  return sums;
}

/** Draws the next run of a random order that is made as it is needed. */
function drawRun(
  pool: Float64Array,
  used: number,
  longest: number,
  byLength: readonly (Float64Array | undefined)[],
  round: number,
  random: Random,
): void {
  let sum = 0;
  for (let k = 1; k <= longest; k += 1) {
    const at = used + k - 1;
    const from = at + Math.floor(random() * (pool.length - at));
    const value = f64(pool, from);
    pool[from] = f64(pool, at);
    pool[at] = value;
    sum += value;
    const kept = byLength[k];
    if (kept) kept[round] = sum;
  }
}

/** How many of the rising values are below the limit. */
function countBelow(rising: Float64Array, limit: number): number {
  let [low, high] = [0, rising.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (f64(rising, middle) < limit) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** How many are above it. */
function countAbove(rising: Float64Array, limit: number): number {
  let [low, high] = [0, rising.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (f64(rising, middle) <= limit) low = middle + 1;
    else high = middle;
  }
  return rising.length - low;
}
