import { f64 } from '../../geo/typed.ts';

/**
 * Sen's slope (1968): the median of (xⱼ − xᵢ) / (j − i) over all pairs, and the intercept of the line of
 * that slope through the medians of the values and of their places 0 … n − 1. At least two values.
 */
export function senSlope(x: Float64Array): { slope: number; intercept: number } {
  const n = x.length;
  const slopes = new Float64Array((n * (n - 1)) / 2);
  let k = 0;
  for (let j = 1; j < n; j += 1) {
    for (let i = 0; i < j; i += 1, k += 1) slopes[k] = (f64(x, j) - f64(x, i)) / (j - i);
  }
  const slope = median(slopes);
  return { slope, intercept: median(x) - (slope * (n - 1)) / 2 };
}

function median(values: Float64Array): number {
  const rising = values.toSorted();
  const upper = Math.floor(rising.length / 2);
  if (rising.length % 2 === 1) return f64(rising, upper);
  return f64(rising, upper - 1) / 2 + f64(rising, upper) / 2;
}
