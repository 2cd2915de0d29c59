import { f64, u32 } from '../../geo/typed.ts';
import type { NeighbourWeights } from './neighbour-weights.ts';

/** Sums over all links that the moments of global statistics are made of (Cliff & Ord 1981). */
export type WeightSums = {
  /** Σ w. */
  readonly s0: number;
  /** ½ Σ (wᵢⱼ + wⱼᵢ)². */
  readonly s1: number;
  /** Σ (wᵢ. + w.ᵢ)². */
  readonly s2: number;
};

/** Links of a unit with itself must be gone (`withoutSelf`). O(links). */
export function weightSums({ start, to, weight }: NeighbourWeights): WeightSums {
  const units = start.length - 1;
  const both = new Float64Array(units);
  let [s0, squares] = [0, 0];
  for (let unit = 0; unit < units; unit += 1) {
    for (let k = u32(start, unit); k < u32(start, unit + 1); k += 1) {
      const w = f64(weight, k);
      s0 += w;
      squares += w * w;
      both[unit] = f64(both, unit) + w;
      both[u32(to, k)] = f64(both, u32(to, k)) + w;
    }
  }
  const s1 = squares + productsWithReverse({ start, to, weight });
  const s2 = both.reduce((sum, one) => sum + one * one, 0);
  return { s0, s1, s2 };
}

/** Σ wᵢⱼ wⱼᵢ: the links into a unit are laid out, those out of it multiplied with them. */
function productsWithReverse({ start, to, weight }: NeighbourWeights): number {
  const units = start.length - 1;
  const inStart = new Uint32Array(units + 1);
  for (const unit of to) inStart[unit + 1] = u32(inStart, unit + 1) + 1;
  for (let unit = 0; unit < units; unit += 1)
    inStart[unit + 1] = u32(inStart, unit + 1) + u32(inStart, unit);
  const next = inStart.slice();
  const from = new Uint32Array(to.length);
  const into = new Float64Array(to.length);
  for (let unit = 0; unit < units; unit += 1) {
    for (let k = u32(start, unit); k < u32(start, unit + 1); k += 1) {
      const at = u32(next, u32(to, k));
      next[u32(to, k)] = at + 1;
      from[at] = unit;
      into[at] = f64(weight, k);
    }
  }
  const laid = new Float64Array(units);
  let sum = 0;
  for (let unit = 0; unit < units; unit += 1) {
    const [first, end] = [u32(inStart, unit), u32(inStart, unit + 1)];
    for (let k = first; k < end; k += 1) laid[u32(from, k)] = f64(into, k);
    for (let k = u32(start, unit); k < u32(start, unit + 1); k += 1)
      sum += f64(weight, k) * f64(laid, u32(to, k));
    for (let k = first; k < end; k += 1) laid[u32(from, k)] = 0;
  }
  return sum;
}
