import { f64 } from '../../../geo/typed.ts';
import type { PlanarEvents } from '../planar-events.ts';
import type { PlanarWindow } from '../planar-window.ts';

/**
 * Ripley's K at distances `r` (ascending) in a rectangle, with his isotropic edge correction (Ripley 1977):
 * K(r) = |W| / n(n−1) Σ over ordered pairs nearer than r of 1 ÷ the share of the circle about the first
 * through the second that lies inside. As spatstat's Kest. Fewer than two events: zeros. O(n²).
 */
export function ripleyK(
  { x, y }: PlanarEvents,
  window: PlanarWindow,
  r: Float64Array,
): Float64Array {
  const n = x.length;
  const increment = new Float64Array(r.length);
  const longest = r.at(-1) ?? 0;
  for (let i = 0; i < n; i += 1) {
    for (let j = 0; j < n; j += 1) {
      const distance = Math.hypot(f64(x, j) - f64(x, i), f64(y, j) - f64(y, i));
      if (i === j || distance > longest) continue;
      const bin = firstAtLeast(r, distance);
      increment[bin] =
        f64(increment, bin) + 1 / circleInside(f64(x, i), f64(y, i), distance, window);
    }
  }
  const scale = n > 1 ? window.area / (n * (n - 1)) : 0;
  let sum = 0;
  return increment.map((one) => (sum += one) * scale);
}

function firstAtLeast(values: Float64Array, least: number): number {
  let [low, high] = [0, values.length - 1];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (f64(values, middle) >= least) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** Share of the circle about a point of the rectangle that lies in it; at least 1/100, as spatstat. */
function circleInside(
  x: number,
  y: number,
  radius: number,
  { minX, maxX, minY, maxY }: PlanarWindow,
): number {
  if (!(radius > 0)) return 1;
  const [west, east, south, north] = [x - minX, maxX - x, y - minY, maxY - y];
  const outside =
    arcBeyond(west, south, north, radius) +
    arcBeyond(east, south, north, radius) +
    arcBeyond(south, west, east, radius) +
    arcBeyond(north, west, east, radius);
  return Math.max(0.01, 1 - outside / (2 * Math.PI));
}

/** Angle of the circle beyond one side, up to its corners: what is beyond those counts for the next side. */
function arcBeyond(distance: number, one: number, other: number, radius: number): number {
  if (distance >= radius) return 0;
  const half = Math.acos(distance / radius);
  return Math.min(half, Math.atan2(one, distance)) + Math.min(half, Math.atan2(other, distance));
}
