import { f64, u32 } from '../../geo/typed.ts';

/** 97.5 % quantile of the standard normal distribution: lags beyond it are significant at 5 %. */
const SIGNIFICANT = 1.959963984540054;

/**
 * By how much autocorrelation widens the variance of Mann–Kendall's S (Hamed & Rao 1998, J Hydrol
 * 204:182): 1 + 2 / (n(n − 1)(n − 2)) |Σ (n − i)(n − i − 1)(n − i − 2) ρᵢ|, over the lags i whose ρᵢ, the
 * autocorrelation of the ranks of the detrended values, is significant at 5 %. Every lag is looked at and
 * the sum taken without its sign, as pymannkendall 1.4 does: the variance is never made smaller, so a
 * series that alternates cannot look surer than it is. Nothing where ranks do not vary. O(n²).
 */
export function hamedRaoFactor(x: Float64Array, slope: number): number | undefined {
  const n = x.length;
  const ranks = midRanks(x.map((value, i) => value - (i + 1) * slope));
  const mean = (n + 1) / 2;
  const deviation = ranks.map((rank) => rank - mean);
  const own = productAtLag(deviation, 0);
  if (!(own > 0)) return undefined;
  const bound = SIGNIFICANT / Math.sqrt(n);
  let sum = 0;
  for (let lag = 1; lag < n; lag += 1) {
    const correlation = productAtLag(deviation, lag) / own;
    if (Math.abs(correlation) > bound)
      sum += (n - lag) * (n - lag - 1) * (n - lag - 2) * correlation;
  }
  return 1 + (2 / (n * (n - 1) * (n - 2))) * Math.abs(sum);
}

function productAtLag(values: Float64Array, lag: number): number {
  let sum = 0;
  for (let i = lag; i < values.length; i += 1) sum += f64(values, i) * f64(values, i - lag);
  return sum;
}

/** Ranks from 1; equal values share the mean of theirs. */
function midRanks(values: Float64Array): Float64Array {
  const rising = Uint32Array.from(values.keys()).toSorted(
    (a, b) => f64(values, a) - f64(values, b),
  );
  const ranks = new Float64Array(values.length);
  for (let from = 0; from < rising.length;) {
    let to = from + 1;
    const value = f64(values, u32(rising, from));
    while (to < rising.length && f64(values, u32(rising, to)) === value) to += 1;
    for (let k = from; k < to; k += 1) ranks[u32(rising, k)] = (from + 1 + to) / 2;
    from = to;
  }
  return ranks;
}
