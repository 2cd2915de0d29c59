import { f64 } from '../../../geo/typed.ts';
import type { PlanarEvents } from '../planar-events.ts';
import type { PlanarWindow } from '../planar-window.ts';
import { ripleyK } from './k-function.ts';

const DISTANCES = 512;

export type DiggleCurve = { readonly sigma: Float64Array; readonly mse: Float64Array };

/**
 * Mean square error of the smoothed intensity of a Cox process by bandwidth (Diggle 1985; Berman & Diggle
 * 1989, JRSS B 51:81), as bw.diggle: M(r) = (1/λ − 2K(r))/πr² + J(r)/(πr²)², J(r) = ∫ φ(t, r) dK(t); a disc of
 * radius r stands for a kernel of sigma r/2. The bandwidth is where M is least. Rectangles only. Fewer than
 * two events: empty. O(n² + distances²).
 */
export function diggleCurve(events: PlanarEvents, window: PlanarWindow): DiggleCurve {
  const n = events.x.length;
  if (n < 2) return { sigma: new Float64Array(), mse: new Float64Array() };
  const lambda = n / window.area;
  const side = Math.min(window.maxX - window.minX, window.maxY - window.minY);
  const longest = Math.min(side / 4, Math.sqrt(1000 / (Math.PI * lambda)));
  const step = longest / (DISTANCES - 1);
  const r = Float64Array.from({ length: DISTANCES }, (_, i) => i * step);
  const k = ripleyK(events, window, r);
  const tried = r.filter((radius, i) => i > 0 && radius <= longest / 2);
  return {
    sigma: tried.map((radius) => radius / 2),
    mse: tried.map((radius, i) => {
      const disc = Math.PI * radius * radius;
      return (1 / lambda - 2 * f64(k, i + 1)) / disc + overlap(r, k, radius) / (disc * disc);
    }),
  };
}

/** ∫ 2r² (acos y − y √(1−y²)) dK(t), y = t / 2r: by the left ends of the steps, as spatstat. */
function overlap(r: Float64Array, k: Float64Array, radius: number): number {
  let sum = 0;
  for (let j = 0; j + 1 < r.length; j += 1) {
    const y = f64(r, j) / (2 * radius);
    if (y >= 1) break;
    sum += (Math.acos(y) - y * Math.sqrt(1 - y * y)) * (f64(k, j + 1) - f64(k, j));
  }
  return 2 * radius * radius * sum;
}
