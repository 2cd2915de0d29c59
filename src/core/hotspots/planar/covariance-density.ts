import { f64 } from '../../geo/typed.ts';
import type { PlanarEvents } from './planar-events.ts';

/** n^(−1/6): Scott's and, on a plane, Silverman's factor too. */
export function scottFactor(count: number): number {
  return count ** (-1 / 6);
}

/**
 * Probability density of a Gaussian kernel shaped by the covariance of the events times a factor squared
 * (scipy's gaussian_kde): events are turned and stretched until they are round, so a cloud that lies
 * aslant is smoothed aslant. Integrates to 1. undefined where the events lie on a line (or are fewer than
 * three): there is no such shape. O(places × events).
 */
export function covarianceDensity(
  { x, y }: PlanarEvents,
  at: { readonly x: Float64Array; readonly y: Float64Array },
  factor: number,
): Float64Array | undefined {
  const n = x.length;
  const [meanX, meanY] = [mean(x), mean(y)];
  let [xx, xy, yy] = [0, 0, 0];
  for (let i = 0; i < n; i += 1) {
    const [dx, dy] = [f64(x, i) - meanX, f64(y, i) - meanY];
    xx += dx * dx;
    xy += dx * dy;
    yy += dy * dy;
  }
  const scale = (factor * factor) / (n - 1);
  const determinant = (xx * yy - xy * xy) * scale * scale;
  if (!(n > 2 && determinant > 1e-24 * xx * yy * scale * scale)) return undefined;
  const [a, b, c] = [yy, -xy, xx].map((one) => (one * scale) / determinant) as [
    number,
    number,
    number,
  ];
  const peak = 1 / (2 * Math.PI * Math.sqrt(determinant) * n);
  return Float64Array.from(at.x, (east, place) => {
    const north = f64(at.y, place);
    let sum = 0;
    for (let i = 0; i < n; i += 1) {
      const [dx, dy] = [east - f64(x, i), north - f64(y, i)];
      sum += Math.exp(-(a * dx * dx + 2 * b * dx * dy + c * dy * dy) / 2);
    }
    return peak * sum;
  });
}

function mean(values: Float64Array): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
