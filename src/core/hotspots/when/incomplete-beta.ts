import { logGamma } from '../rates/log-gamma.ts';

const TINY = 1e-300;
const EPSILON = 1e-15;

/**
 * Regularised incomplete beta function I_x(a, b), the chance that a Beta(a, b) is at most x; 0…1. For whole
 * numbers P(Binomial(n, x) ≥ k) = I_x(k, n − k + 1). Continued fraction by Lentz (Numerical Recipes §6.4).
 * a = 0 gives 1, b = 0 gives 0 (the limits).
 */
export function incompleteBeta(x: number, a: number, b: number): number {
  if (a <= 0) return 1;
  if (b <= 0 || x <= 0) return 0;
  if (x >= 1) return 1;
  const front = Math.exp(
    logGamma(a + b) - logGamma(a) - logGamma(b) + a * Math.log(x) + b * Math.log1p(-x),
  );
  const value =
    x < (a + 1) / (a + b + 2)
      ? (front * fraction(x, a, b)) / a
      : 1 - (front * fraction(1 - x, b, a)) / b;
  return Math.min(1, Math.max(0, value));
}

/** The x with I_x(a, b) = p, by halving: exact to a few units of the last place. */
export function betaQuantile(p: number, a: number, b: number): number {
  if (a <= 0 || p <= 0) return 0;
  if (b <= 0 || p >= 1) return 1;
  let [low, high] = [0, 1];
  for (let step = 0; step < 200; step += 1) {
    const middle = (low + high) / 2;
    if (middle <= low || middle >= high) break;
    if (incompleteBeta(middle, a, b) < p) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}

function fraction(x: number, a: number, b: number): number {
  let c = 1;
  let d = 1 / nonZero(1 - ((a + b) * x) / (a + 1));
  let value = d;
  for (let m = 1; m < 10_000; m += 1) {
    const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m));
    d = 1 / nonZero(1 + even * d);
    c = nonZero(1 + even / c);
    value *= d * c;
    const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1));
    d = 1 / nonZero(1 + odd * d);
    c = nonZero(1 + odd / c);
    value *= d * c;
    if (Math.abs(d * c - 1) <= EPSILON) break;
  }
  return value;
}

function nonZero(value: number): number {
  return Math.abs(value) < TINY ? TINY : value;
}
