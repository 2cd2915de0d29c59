import { betaQuantile, incompleteBeta } from './incomplete-beta.ts';

/** few: too little to say. same: within what chance does. */
export const RATIO_VERDICTS = ['few', 'same', 'more', 'fewer'] as const;
export type RatioVerdict = (typeof RATIO_VERDICTS)[number];

/** Incidents of some days beside those of other days. */
export type RateRatio = {
  readonly inside: number;
  readonly insideDays: number;
  readonly outside: number;
  readonly outsideDays: number;
  /** What the other days would have brought in as many days. */
  readonly expected: number;
  /** Incidents per day inside over those outside, 95 % interval; null where nothing bounds it. */
  readonly ratio: number | null;
  readonly low: number;
  readonly high: number | null;
  /** Two-sided: twice the smaller tail. */
  readonly p: number;
  readonly verdict: RatioVerdict;
};

/** Fewer than this, seen and expected, say nothing either way. */
export const FEW_INCIDENTS = 5;

/**
 * Do incidents come faster on some days than on others? Given the sum n of two Poisson counts, the one is
 * Binomial(n, π) with π/(1 − π) = ratio × days/days; limits after Clopper & Pearson (1934) carried through
 * (Przyborowski & Wilenski 1940). `dispersion` φ ≥ 1: counts that vary φ times as much as Poisson (incidents
 * come in series) tell as much as counts φ times smaller; 1 gives the exact interval. Shares of incidents are
 * taken as they are (the beta function is continuous). No days on a side: ratio null, verdict few.
 */
export function rateRatio(
  inside: number,
  insideDays: number,
  outside: number,
  outsideDays: number,
  dispersion = 1,
): RateRatio {
  const counted = { inside, insideDays, outside, outsideDays };
  const total = insideDays + outsideDays;
  if (!(insideDays > 0) || !(outsideDays > 0)) {
    return { ...counted, expected: 0, ratio: null, low: 0, high: null, p: 1, verdict: 'few' };
  }
  const expected = (outside * insideDays) / outsideDays;
  const [a, b] = [inside / dispersion, outside / dispersion];
  const byDays = outsideDays / insideDays;
  const odds = (share: number): number => (share / (1 - share)) * byDays;
  const low = odds(betaQuantile(0.025, a, b + 1));
  const top = betaQuantile(0.975, a + 1, b);
  const high = b > 0 && top < 1 ? odds(top) : null;
  const even = insideDays / total;
  const atLeast = incompleteBeta(even, a, b + 1);
  const atMost = 1 - incompleteBeta(even, a + 1, b);
  const p = Math.min(1, 2 * Math.min(atLeast, atMost));
  const ratio = outside > 0 ? inside / expected : null;
  const verdict = verdictOf(inside, expected, low, high);
  return { ...counted, expected, ratio, low, high, p, verdict };
}

function verdictOf(
  inside: number,
  expected: number,
  low: number,
  high: number | null,
): RatioVerdict {
  if (Math.max(inside, expected) < FEW_INCIDENTS) return 'few';
  if (low > 1) return 'more';
  return high !== null && high < 1 ? 'fewer' : 'same';
}
