import { logGamma } from '../rates/log-gamma.ts';

/**
 * How likely is a count at least as high (`above`) or at most as high (`below`) of n incidents, each falling
 * here with probability π? P(X ≥ c) = I_π(c, n − c + 1), the regularised incomplete beta function, by its
 * continued fraction (Lentz; Numerical Recipes §6.4). Counts between whole numbers (shares of incidents)
 * get what lies between. 0 < π < 1, 0 ≤ c ≤ n.
 */
export function binomialTails(count: number, n: number, chance: number) {
  return {
    above: count > 0 ? incompleteBeta(count, n - count + 1, chance) : 1,
    below: count < n ? 1 - incompleteBeta(count + 1, n - count, chance) : 1,
  };
}

/** I_x(a, b) for a, b > 0. */
export function incompleteBeta(a: number, b: number, x: number): number {
  if (x <= 0) return 0;
  if (x >= 1) return 1;
  const front = Math.exp(
    logGamma(a + b) - logGamma(a) - logGamma(b) + a * Math.log(x) + b * Math.log1p(-x),
  );
  return x < (a + 1) / (a + b + 2)
    ? (front * continuedFraction(a, b, x)) / a
    : 1 - (front * continuedFraction(b, a, 1 - x)) / b;
}

const EPSILON = 1e-15;
const TINY = 1e-300;
const MOST_TERMS = 10_000;

function continuedFraction(a: number, b: number, x: number): number {
  let c = 1;
  let d = 1 / away(1 - ((a + b) * x) / (a + 1));
  let value = d;
  for (let m = 1; m < MOST_TERMS; m += 1) {
    const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m));
    d = 1 / away(1 + even * d);
    c = away(1 + even / c);
    value *= d * c;
    const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1));
    d = 1 / away(1 + odd * d);
    c = away(1 + odd / c);
    const step = d * c;
    value *= step;
    if (Math.abs(step - 1) < EPSILON) break;
  }
  return value;
}

function away(value: number): number {
  return Math.abs(value) < TINY ? TINY : value;
}
