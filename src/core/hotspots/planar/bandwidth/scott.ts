import type { PlanarEvents } from '../planar-events.ts';

/** Scott's rule (1992), axis by axis: sd × n^(−1/6), as bw.scott. Fewer than two events: 0. O(n). */
export function scottSigmas({ x, y }: PlanarEvents): { readonly x: number; readonly y: number } {
  const shrink = x.length ** (-1 / 6);
  return { x: deviation(x) * shrink, y: deviation(y) * shrink };
}

function deviation(values: Float64Array): number {
  if (values.length < 2) return 0;
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const squares = values.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  return Math.sqrt(squares / (values.length - 1));
}
