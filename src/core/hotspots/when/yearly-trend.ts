import { mannKendall } from '../trend/mann-kendall.ts';

/** few: too short or too thin to say. unclear: chance alone could do it. */
export const TREND_VERDICTS = ['few', 'unclear', 'rising', 'falling'] as const;
export type TrendVerdict = (typeof TREND_VERDICTS)[number];

export type YearlyTrend = {
  /** Whole bins it was made from. */
  readonly bins: number;
  /** Incidents a year, on average. */
  readonly perYear: number;
  /** Incidents a year more, each year (Sen), and the limits of its 95 % interval. */
  readonly slope: number;
  readonly low: number;
  readonly high: number;
  readonly tau: number;
  /** Mann–Kendall, corrected for autocorrelation where that has an answer. */
  readonly p: number;
  readonly verdict: TrendVerdict;
};

const LEAST_BINS = 8;
const LEAST_INCIDENTS = 20;
const SIGNIFICANT_P = 0.05;
const NORMAL_975 = 1.959963984540054;

const NO_TREND = { bins: 0, perYear: 0, slope: 0, low: 0, high: 0, tau: 0, p: 1 } as const;

/**
 * Do incidents grow or fall from year to year? Mann–Kendall on the rates of whole bins (count ÷ days × 365.25)
 * with the correction of Hamed & Rao, Sen's slope times the bins of a year, and its distribution-free interval
 * (Gilbert 1987, §16.4.2). Bins of fewer days than whole ones are left out by the caller. Under eight bins or
 * twenty incidents: verdict few. O(n²).
 */
export function yearlyTrend(
  count: Float64Array,
  days: Float64Array,
  binsPerYear: number,
): YearlyTrend {
  const total = count.reduce((sum, value) => sum + value, 0);
  const allDays = days.reduce((sum, value) => sum + value, 0);
  if (count.length < 3 || !(allDays > 0)) return { ...NO_TREND, verdict: 'few' };
  const rate = count.map((value, bin) => (365.25 * value) / (days[bin] || 1));
  const test = mannKendall(rate);
  const p = Math.max(test.p, test.hamedRao?.p ?? 0);
  const z = test.hamedRao?.z ?? test.z;
  const sd = z === 0 ? Math.sqrt(test.varS) : Math.max(0, Math.abs(test.s) - 1) / Math.abs(z);
  const [low, high] = slopeLimits(rate, NORMAL_975 * Math.max(sd, Math.sqrt(test.varS)));
  const thin = count.length < LEAST_BINS || total < LEAST_INCIDENTS;
  const moves = p < SIGNIFICANT_P && test.slope !== 0;
  const verdict = thin ? 'few' : moves ? (test.slope > 0 ? 'rising' : 'falling') : 'unclear';
  return {
    bins: count.length,
    perYear: (365.25 * total) / allDays,
    slope: test.slope * binsPerYear,
    low: low * binsPerYear,
    high: high * binsPerYear,
    tau: test.tau,
    p,
    verdict,
  };
}

/** The (N − C)/2-th and (N + C)/2 + 1-th smallest of the N slopes of all pairs. */
function slopeLimits(rate: Float64Array, reach: number): readonly [number, number] {
  const slopes: number[] = [];
  rate.forEach((value, j) => {
    for (let i = 0; i < j; i += 1) slopes.push((value - (rate[i] ?? 0)) / (j - i));
  });
  const rising = Float64Array.from(slopes).toSorted();
  const at = (place: number): number =>
    rising[Math.min(rising.length - 1, Math.max(0, Math.round(place)))] ?? 0;
  return [at((rising.length - reach) / 2 - 1), at((rising.length + reach) / 2)];
}
