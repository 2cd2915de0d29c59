import type { RunContext } from '../../basics/run-context.ts';
import { f64, u32 } from '../../geo/typed.ts';
import type { NeighbourWeights } from './neighbour-weights.ts';

/**
 * p of each unit without assuming a distribution: how often do as many other units, drawn at random in
 * place of its list, give a weighted sum as high (or as low) as the true one? Two-sided: twice the smaller
 * of (1 + #(sum ≥ seen)) / (1 + R) and (1 + #(sum ≤ seen)) / (1 + R), at most 1; R the `permutations`.
 *
 * Lists without the unit itself (`withoutSelf`) give the p of G and of local Moran, which are the same;
 * lists with it (`withSelf`) that of G*: the unit's own place is drawn too, as spdep's `localG_perm` does.
 * Drawn without replacement: a true permutation. With `replacement` as spdep draws, which spreads more on
 * few units and long lists (on 49 units the p differ by up to 0.06).
 * With `enough` a unit's draws end when that many were as high and as many as low as seen (Besag & Clifford
 * 1991): p is then of the draws made, and only units that stand out cost all of them.
 * An empty list, and one longer than there are other units, gets 1. O(links × R).
 */
export async function permutedLagP(
  y: Float64Array,
  neighbours: NeighbourWeights,
  { permutations, replacement = false, enough = Infinity }: PermutationOptions,
  ctx: RunContext,
): Promise<Float64Array> {
  const p = new Float64Array(y.length).fill(1);
  const pool = y.slice();
  const drawn = new Uint32Array(longestList(neighbours));
  const greatest = y.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
  for (let unit = 0; unit < y.length; unit += 1) {
    await ctx.breathe();
    const list = listOf(unit, neighbours);
    if (list.to.length === 0 || list.to.length >= y.length) continue;
    const seen = lagOf(list, y);
    const slack = TIE * greatest * list.weight.reduce((sum, w) => sum + w, 0);
    let [above, below, round] = [0, 0, 0];
    swap(pool, unit, pool.length - 1);
    for (; round < permutations && Math.min(above, below) < enough; round += 1) {
      const sum = replacement
        ? drawEach(pool, list.weight, ctx)
        : drawLag(pool, list.weight, drawn, ctx);
      if (sum >= seen - slack) above += 1;
      if (sum <= seen + slack) below += 1;
    }
    swap(pool, unit, pool.length - 1);
    p[unit] = Math.min(1, (2 * (1 + Math.min(above, below))) / (1 + round));
  }
  return p;
}

export type PermutationOptions = {
  readonly permutations: number;
  readonly replacement?: boolean;
  readonly enough?: number;
};

/** Sums that differ by less than this part of their size are equal but for rounding. */
const TIE = 1e-12;

type List = { readonly to: Uint32Array; readonly weight: Float64Array };

function listOf(unit: number, { start, to, weight }: NeighbourWeights): List {
  const [first, end] = [u32(start, unit), u32(start, unit + 1)];
  return { to: to.subarray(first, end), weight: weight.subarray(first, end) };
}

function longestList({ start }: NeighbourWeights): number {
  let longest = 0;
  for (let unit = 0; unit + 1 < start.length; unit += 1)
    longest = Math.max(longest, u32(start, unit + 1) - u32(start, unit));
  return longest;
}

function lagOf({ to, weight }: List, y: Float64Array): number {
  let sum = 0;
  for (let k = 0; k < to.length; k += 1) sum += f64(weight, k) * f64(y, u32(to, k));
  return sum;
}

/** Draws distinct members of the pool but its last, and puts everything back in its place. */
function drawLag(
  pool: Float64Array,
  weight: Float64Array,
  drawn: Uint32Array,
  { random }: RunContext,
): number {
  const others = pool.length - 1;
  let sum = 0;
  for (let k = 0; k < weight.length; k += 1) {
    const from = k + Math.floor(random() * (others - k));
    drawn[k] = from;
    swap(pool, k, from);
    sum += f64(weight, k) * f64(pool, k);
  }
  for (let k = weight.length - 1; k >= 0; k -= 1) swap(pool, k, u32(drawn, k));
  return sum;
}

function drawEach(pool: Float64Array, weight: Float64Array, { random }: RunContext): number {
  const others = pool.length - 1;
  let sum = 0;
  for (let k = 0; k < weight.length; k += 1)
    sum += f64(weight, k) * f64(pool, Math.floor(random() * others));
  return sum;
}

function swap(values: Float64Array, a: number, b: number): void {
  const held = f64(values, a);
  values[a] = f64(values, b);
  values[b] = held;
}
