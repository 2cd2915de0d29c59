import { gammaQuantile } from './gamma-quantile.ts';

/**
 * Exact 95 % interval of a Poisson mean from one count (Garwood 1936): the quantiles of Gamma(count) and
 * Gamma(count + 1). A count of 0 gives [0, 3.689]. Divide by the exposure for a rate.
 */
export function garwoodInterval(count: number): { low: number; high: number } {
  return { low: gammaQuantile(count, 0.025), high: gammaQuantile(count + 1, 0.975) };
}
