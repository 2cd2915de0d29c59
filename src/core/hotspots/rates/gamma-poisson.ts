import { f64 } from '../../geo/typed.ts';
import { gammaQuantile } from './gamma-quantile.ts';
import { fitNegativeBinomial } from './negative-binomial-fit.ts';

/**
 * gamma_poisson: the rates of the units differ; each is shrunk towards the common mean by how little is
 * known of it. pooled: the counts show no more spread than chance (or there are fewer than three units):
 * every unit gets the common rate. no_events: nothing happened anywhere; the common rate is known only
 * from above (Jeffreys' prior).
 */
export type RateFit = {
  readonly method: 'gamma_poisson' | 'pooled' | 'no_events';
  /** Gamma prior of the rate: shape, and rate in units of exposure. Mean alpha / beta. */
  readonly alpha: number;
  readonly beta: number;
};

export type ShrunkRates = {
  readonly fit: RateFit;
  /** Posterior mean per unit of exposure, and its 95 % credible interval. */
  readonly rate: Float64Array;
  readonly low: Float64Array;
  readonly high: Float64Array;
};

/**
 * Incidents per unit of exposure, honest about small numbers: counts y ~ Poisson(λ × exposure),
 * λ ~ Gamma(α, β), with α and β by maximum marginal likelihood (negative binomial; Clayton & Kaldor 1987).
 * Posterior Gamma(α + y, β + exposure). Counts may be fractions (shares of incidents) and exposures may
 * be 0 (such a unit gets the prior). Total exposure 0: all rates 0. Quantiles depend on the count alone
 * but for a factor, so they are worked out once per distinct count.
 */
export function shrinkRates(counts: Float64Array, exposures: Float64Array): ShrunkRates {
  const rates = {
    rate: new Float64Array(counts.length),
    low: new Float64Array(counts.length),
    high: new Float64Array(counts.length),
  };
  return { fit: shrinkInto(counts, exposures, rates), ...rates };
}

/** shrinkRates into columns at hand, all 0 before; gives the fit. */
export function shrinkInto(
  counts: Float64Array,
  exposures: Float64Array,
  { rate, low, high }: Omit<ShrunkRates, 'fit'>,
): RateFit {
  const fit = fitRates(counts, exposures);
  const ownData = fit.method === 'gamma_poisson' ? 1 : 0;
  const known = new Map<number, Quantiles>();
  let shape = NaN;
  let quantiles: Quantiles = { low: 0, high: 0 };
  for (let i = 0; i < counts.length; i += 1) {
    const scale = fit.beta + ownData * f64(exposures, i);
    if (!(scale > 0)) continue;
    const own = fit.alpha + ownData * f64(counts, i);
    // Most units have no incident: the same shape again and again.
    if (own !== shape) {
      shape = own;
      quantiles = known.get(own) ?? quantilesOf(own);
      known.set(own, quantiles);
    }
    rate[i] = shape / scale;
    low[i] = quantiles.low / scale;
    high[i] = quantiles.high / scale;
  }
  return fit;
}

type Quantiles = { readonly low: number; readonly high: number };

function quantilesOf(shape: number): Quantiles {
  return { low: gammaQuantile(shape, 0.025), high: gammaQuantile(shape, 0.975) };
}

export function fitRates(counts: Float64Array, exposures: Float64Array): RateFit {
  let total = 0;
  let exposure = 0;
  let units = 0;
  for (let i = 0; i < counts.length; i += 1) {
    total += f64(counts, i);
    exposure += f64(exposures, i);
    if (f64(exposures, i) > 0) units += 1;
  }
  if (!(exposure > 0)) return { method: 'no_events', alpha: 0, beta: 0 };
  if (!(total > 0)) return { method: 'no_events', alpha: 0.5, beta: exposure };
  const pooled: RateFit = { method: 'pooled', alpha: total, beta: exposure };
  if (units < 3) return pooled;
  const fitted = fitNegativeBinomial(counts, exposures, total / exposure);
  return fitted ? { method: 'gamma_poisson', ...fitted } : pooled;
}
