import type { Issue } from '../../basics/issue.ts';
import { f64 } from '../../geo/typed.ts';
import { twoSidedP } from '../local-statistics/two-sided-p.ts';
import { hamedRaoFactor } from './hamed-rao.ts';
import { senSlope } from './sen-slope.ts';

export type TrendTest = { readonly z: number; readonly p: number };

export type MannKendall = TrendTest & {
  /** Pairs that rise less pairs that fall. */
  readonly s: number;
  /** Variance of S if order meant nothing, corrected for ties. */
  readonly varS: number;
  /** S over the number of pairs: −1 … 1. */
  readonly tau: number;
  /** Change from one value to the next: the median of the slopes of all pairs. */
  readonly slope: number;
  /** Of the line of that slope through the medians, at the first value. */
  readonly intercept: number;
  /** The test with the variance corrected for autocorrelation; absent where that has no answer. */
  readonly hamedRao?: TrendTest;
  /** An error: too few values; all figures are those of no trend. */
  readonly issues: readonly Issue[];
};

const LEAST_VALUES = 3;

/**
 * Do values of equal periods rise or fall over time, whatever their distribution? Mann 1945, Kendall
 * 1975: S = Σ sign(xⱼ − xᵢ), Var S = [n(n − 1)(2n + 5) − Σ t(t − 1)(2t + 5)] / 18 over groups of t equal
 * values, z = (S − sign S) / √Var S. With Sen's slope (1968) and the correction of Hamed & Rao (1998).
 *
 * `x` finite values in order of time. All equal: z 0, p 1. Fewer than three: an issue. O(n²).
 */
export function mannKendall(x: Float64Array): MannKendall {
  if (x.length < LEAST_VALUES) return { ...NO_TREND, issues: [tooFew(x.length)] };
  const n = x.length;
  const s = risesLessFalls(x);
  const varS = varianceOfS(x);
  const tau = s / ((n * (n - 1)) / 2);
  const line = senSlope(x);
  const found = { s, varS, tau, ...line, ...testOf(s, varS), issues: [] };
  const factor = hamedRaoFactor(x, line.slope);
  if (factor === undefined) return found;
  return { ...found, hamedRao: testOf(s, varS * factor) };
}

const NO_TREND = { s: 0, varS: 0, tau: 0, slope: 0, intercept: 0, z: 0, p: 1 } as const;

function tooFew(count: number): Issue {
  const context = { count, least: LEAST_VALUES };
  return { code: 'statistic.too-few', severity: 'error', context };
}

function testOf(s: number, varS: number): TrendTest {
  const z = varS > 0 ? (s - Math.sign(s)) / Math.sqrt(varS) : 0;
  return { z, p: twoSidedP(z) };
}

function risesLessFalls(x: Float64Array): number {
  let s = 0;
  for (let j = 1; j < x.length; j += 1)
    for (let i = 0; i < j; i += 1) s += Math.sign(f64(x, j) - f64(x, i));
  return s;
}

function varianceOfS(x: Float64Array): number {
  const groups = new Map<number, number>();
  for (const value of x) groups.set(value, (groups.get(value) ?? 0) + 1);
  const term = (t: number): number => t * (t - 1) * (2 * t + 5);
  let sum = term(x.length);
  for (const tied of groups.values()) sum -= term(tied);
  return sum / 18;
}
