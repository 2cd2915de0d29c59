import { logGamma } from './log-gamma.ts';

const EPSILON = 1e-16;

/**
 * Regularised incomplete gamma functions P(a, x) (lower) and Q = 1 − P (upper), each without
 * cancellation: power series for x < a + 1, Lentz's continued fraction above (Numerical Recipes §6.2).
 * a > 0; x ≤ 0 gives P = 0. `logGammaOfA`: ln Γ(a), for who asks at many x.
 */
export function incompleteGamma(
  a: number,
  x: number,
  logGammaOfA = logGamma(a),
): { lower: number; upper: number } {
  if (x <= 0) return { lower: 0, upper: 1 };
  const front = Math.exp(a * Math.log(x) - x - logGammaOfA);
  if (x < a + 1) {
    const lower = Math.min(1, front * powerSeries(a, x));
    return { lower, upper: 1 - lower };
  }
  const upper = Math.min(1, front * continuedFraction(a, x));
  return { lower: 1 - upper, upper };
}

function powerSeries(a: number, x: number): number {
  let term = 1 / a;
  let sum = term;
  for (let n = 1; term > sum * EPSILON && n < 100_000; n += 1) {
    term *= x / (a + n);
    sum += term;
  }
  return sum;
}

function continuedFraction(a: number, x: number): number {
  const tiny = 1e-300;
  let b = x + 1 - a;
  let c = 1 / tiny;
  let d = 1 / b;
  let value = d;
  for (let n = 1; n < 100_000; n += 1) {
    const an = -n * (n - a);
    b += 2;
    d = 1 / nonZero(an * d + b, tiny);
    c = nonZero(b + an / c, tiny);
    const step = d * c;
    value *= step;
    if (Math.abs(step - 1) <= EPSILON * 4) break;
  }
  return value;
}

function nonZero(value: number, tiny: number): number {
  return Math.abs(value) < tiny ? tiny : value;
}
