import { f64 } from '../../geo/typed.ts';

export type MarshallRates = {
  /** Common rate: all incidents over all exposure. */
  readonly mean: number;
  /** Variance of the raw rates about it, weighted by exposure. */
  readonly rawVariance: number;
  /** Of that, what is not the chance of small counts; at least 0. */
  readonly variance: number;
  /** Shrunk rate of each unit; the common rate where there is no exposure. */
  readonly rate: Float64Array;
};

/**
 * Rates shrunk towards the common one without assuming a distribution (Marshall 1991, global empirical
 * Bayes, as spdep's EBest): m = Σy/Σe, s² = Σ e(y/e − m)²/Σe, A = max(0, s² − m/ē),
 * rate = m + A/(A + m/e) (y/e − m), ē the mean exposure of the units that have any.
 * Counts and exposures are not negative. No exposure at all: all rates 0. O(n).
 */
export function marshallRates(counts: Float64Array, exposures: Float64Array): MarshallRates {
  const rate = new Float64Array(counts.length);
  let [count, exposure, units] = [0, 0, 0];
  for (let i = 0; i < counts.length; i += 1) {
    if (!(f64(exposures, i) > 0)) continue;
    count += f64(counts, i);
    exposure += f64(exposures, i);
    units += 1;
  }
  if (units === 0) return { mean: 0, rawVariance: 0, variance: 0, rate };
  const mean = count / exposure;
  let squares = 0;
  for (let i = 0; i < counts.length; i += 1) {
    const e = f64(exposures, i);
    if (e > 0) squares += e * (f64(counts, i) / e - mean) ** 2;
  }
  const rawVariance = squares / exposure;
  const variance = Math.max(0, rawVariance - (mean * units) / exposure);
  for (let i = 0; i < counts.length; i += 1) {
    const e = f64(exposures, i);
    const trust = e > 0 && variance > 0 ? variance / (variance + mean / e) : 0;
    rate[i] = mean + (trust > 0 ? trust * (f64(counts, i) / e - mean) : 0);
  }
  return { mean, rawVariance, variance, rate };
}
