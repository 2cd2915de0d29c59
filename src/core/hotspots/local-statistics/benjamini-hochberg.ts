import { f64, u32 } from '../../geo/typed.ts';

/**
 * p-values adjusted for having looked at many units at once (Benjamini & Hochberg 1995, as R's p.adjust):
 * taking all units with an adjusted p ≤ α keeps the expected share of false ones among them ≤ α.
 * m × p₍ₖ₎ / k, made monotone from the greatest down, at most 1. Units with `defined` 0 have no p: they
 * do not count among m and get 1. O(n log n).
 */
export function benjaminiHochberg(p: Float64Array, defined?: Uint8Array): Float64Array {
  const units = Uint32Array.from(p.keys()).filter((unit) => defined?.[unit] !== 0);
  const rising = units.toSorted((a, b) => f64(p, a) - f64(p, b) || a - b);
  const adjusted = new Float64Array(p.length).fill(1);
  let least = 1;
  for (let k = rising.length; k > 0; k -= 1) {
    const unit = u32(rising, k - 1);
    least = Math.min(least, f64(p, unit) * (rising.length / k));
    adjusted[unit] = least;
  }
  return adjusted;
}
