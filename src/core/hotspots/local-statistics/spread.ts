import type { Issue } from '../../basics/issue.ts';
import { f64 } from '../../geo/typed.ts';

/** Values about their mean. */
export type Spread = {
  readonly mean: number;
  readonly deviation: Float64Array;
  /** Σ deviation²; 0 exactly when all values are equal. */
  readonly squares: number;
};

export function spreadOf(y: Float64Array): Spread {
  const deviation = new Float64Array(y.length);
  if (isFlat(y)) return { mean: y[0] ?? 0, deviation, squares: 0 };
  let sum = 0;
  for (let i = 0; i < y.length; i += 1) sum += f64(y, i);
  const mean = sum / y.length;
  let squares = 0;
  for (let i = 0; i < y.length; i += 1) {
    const from = f64(y, i) - mean;
    deviation[i] = from;
    squares += from * from;
  }
  return { mean, deviation, squares };
}

function isFlat(y: Float64Array): boolean {
  for (let i = 1; i < y.length; i += 1) if (y[i] !== y[0]) return false;
  return true;
}

/** Below this part of the whole the remainder of a subtraction is mostly rounding. */
const CANCELLED = 1e-5;

/** Σ (value − mean)² over all units but one: about their own mean, without cancellation. */
export function squaresWithout(unit: number, { deviation, squares }: Spread): number {
  const others = deviation.length - 1;
  const rest = squares - (f64(deviation, unit) ** 2 * (others + 1)) / others;
  return rest > CANCELLED * squares ? rest : spreadOf(without(deviation, unit)).squares;
}

function without(values: Float64Array, unit: number): Float64Array {
  return values.filter((_, i) => i !== unit);
}

const LEAST_UNITS = 3;

/** Why no local statistic of these values has a meaning; nothing when it has. */
export function spreadIssue(y: Float64Array, spread: Spread): Issue | undefined {
  const severity = 'error' as const;
  if (y.length < LEAST_UNITS) {
    const context = { count: y.length, least: LEAST_UNITS };
    return { code: 'statistic.too-few', severity, context };
  }
  if (spread.squares > 0) return undefined;
  return { code: 'statistic.all-equal', severity, context: { value: y[0] ?? 0 } };
}
