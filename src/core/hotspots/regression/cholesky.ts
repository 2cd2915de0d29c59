import { f64 } from '../../geo/typed.ts';

/** A pivot below this share of its diagonal: the column repeats those before it. */
const LEAST_PIVOT = 1e-9;

/** Lower factor of a symmetric matrix (row by row); nothing when its columns depend on one another. */
export function cholesky(matrix: Float64Array, size: number): Float64Array | undefined {
  const lower = new Float64Array(size * size);
  for (let i = 0; i < size; i += 1) {
    for (let j = 0; j <= i; j += 1) {
      let sum = f64(matrix, i * size + j);
      for (let k = 0; k < j; k += 1) sum -= f64(lower, i * size + k) * f64(lower, j * size + k);
      if (i === j) {
        if (!(sum > LEAST_PIVOT * f64(matrix, i * size + i))) return undefined;
        lower[i * size + i] = Math.sqrt(sum);
      } else {
        lower[i * size + j] = sum / f64(lower, j * size + j);
      }
    }
  }
  return lower;
}

export function solveWith(lower: Float64Array, right: Float64Array): Float64Array {
  const size = right.length;
  const x = right.slice();
  for (let i = 0; i < size; i += 1) {
    for (let k = 0; k < i; k += 1) x[i] = f64(x, i) - f64(lower, i * size + k) * f64(x, k);
    x[i] = f64(x, i) / f64(lower, i * size + i);
  }
  for (let i = size - 1; i >= 0; i -= 1) {
    for (let k = i + 1; k < size; k += 1) x[i] = f64(x, i) - f64(lower, k * size + i) * f64(x, k);
    x[i] = f64(x, i) / f64(lower, i * size + i);
  }
  return x;
}

/** Diagonal of the inverse. */
export function inverseDiagonal(lower: Float64Array, size: number): Float64Array {
  return Float64Array.from({ length: size }, (_, i) => {
    const unit = new Float64Array(size);
    unit[i] = 1;
    return f64(solveWith(lower, unit), i);
  });
}
