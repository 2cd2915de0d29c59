import { f64 } from '../../../geo/typed.ts';

/** Finer than a printer's dot: points nearer to each other than this are one. */
export const PRINT_GRID_MM = 0.02;

/**
 * Points on the grid of the print, neighbours that fell together taken once. Each point moves by itself, so
 * borders that two areas share stay shared: no seams. x, y … in, the same out.
 */
export function snapPoints(points: Float64Array): Float64Array {
  const out = new Float64Array(points.length);
  let used = 0;
  for (let i = 0; i < points.length; i += 2) {
    const x = snapped(f64(points, i));
    const y = snapped(f64(points, i + 1));
    if (used > 0 && f64(out, used - 2) === x && f64(out, used - 1) === y) continue;
    out[used] = x;
    out[used + 1] = y;
    used += 2;
  }
  return out.slice(0, used);
}

/** On the grid, and written with two decimals at most. */
function snapped(value: number): number {
  return Math.round(2 * Math.round(value / PRINT_GRID_MM)) / 100;
}
