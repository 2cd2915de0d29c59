import { negativeBinomialQuantile } from './negative-binomial-quantile.ts';

export type BandOptions = {
  /** Bins in a year: 12 months, 4 quarters. */
  readonly perYear: number;
  /** Years before that are looked at, and bins on each side of the same season. */
  readonly years: number;
  readonly beside: number;
  /** Chance that an ordinary bin lies within the band. */
  readonly level: number;
};

/** Three standard deviations of a normal count, as in |z| < 3 of the change between periods. */
export const BAND_LEVEL = 0.9973;

/** Three years, the same month and those beside it: nine months. */
export const MONTH_BAND: BandOptions = { perYear: 12, years: 3, beside: 1, level: BAND_LEVEL };
/** Five years, the same quarter. */
export const QUARTER_BAND: BandOptions = { perYear: 4, years: 5, beside: 0, level: BAND_LEVEL };

/** Expected counts and limits, by bin; −1 in all three where fewer than two years came before. */
export type TrendBand = {
  readonly expected: Float64Array;
  readonly low: Float64Array;
  readonly high: Float64Array;
};

const LEAST_YEARS = 2;

/**
 * What would be usual, from the same season of the years before (after Farrington et al. 1996, without its
 * trend term): the rate μ of the reference bins, as counts over days; the new count varies as φμ, and the
 * reference as φμ × its share of days, so variance φμ(1 + d/D); limits are quantiles of the negative binomial
 * with that mean and variance. `dispersion` φ of the counts (neighbourDispersion). Only bins before are asked:
 * a rise does not hide itself. O(bins × years).
 */
export function trendBand(
  count: Float64Array,
  days: Float64Array,
  dispersion: number,
  options: BandOptions,
): TrendBand {
  const none = (): Float64Array => new Float64Array(count.length).fill(-1);
  const band = { expected: none(), low: none(), high: none() };
  const tail = (1 - options.level) / 2;
  for (let bin = LEAST_YEARS * options.perYear; bin < count.length; bin += 1) {
    const before = reference(count, days, bin, options);
    if (!(before.days > 0)) continue;
    const share = (days[bin] ?? 0) / before.days;
    const mean = before.count * share;
    const variance = dispersion * mean * (1 + share);
    band.expected[bin] = mean;
    band.low[bin] = negativeBinomialQuantile(mean, variance, tail);
    band.high[bin] = negativeBinomialQuantile(mean, variance, 1 - tail);
  }
  return band;
}

function reference(
  count: Float64Array,
  days: Float64Array,
  bin: number,
  { perYear, years, beside }: BandOptions,
): { readonly count: number; readonly days: number } {
  const sum = { count: 0, days: 0 };
  for (let year = 1; year <= years; year += 1) {
    for (let step = -beside; step <= beside; step += 1) {
      const at = bin - year * perYear + step;
      if (at < 0 || at >= bin) continue;
      sum.count += count[at] ?? 0;
      sum.days += days[at] ?? 0;
    }
  }
  return sum;
}
