import type { Issue } from '../../basics/issue.ts';
import { f64, u32 } from '../../geo/typed.ts';
import { LEAST_GLOBAL_UNITS, noGlobal } from './global-statistic.ts';
import type { GlobalStatistic } from './global-statistic.ts';
import { withoutSelf } from './neighbour-weights.ts';
import type { NeighbourWeights } from './neighbour-weights.ts';
import { spreadIssue, spreadOf } from './spread.ts';
import type { Spread } from './spread.ts';
import { twoSidedP } from './two-sided-p.ts';
import { weightSums } from './weight-sums.ts';

/**
 * Are neighbours alike over the whole map? Moran's I = n / S₀ × Σ w d dⱼ / Σ d², d = y − mean, with the
 * moments under randomisation (Cliff & Ord 1981, as spdep's `moran.test`): E = −1 / (n − 1),
 * V = [n((n² − 3n + 3)S₁ − nS₂ + 3S₀²) − K((n² − n)S₁ − 2nS₂ + 6S₀²)] / ((n − 1)(n − 2)(n − 3)S₀²) − E²,
 * K = n Σ d⁴ / (Σ d²)².
 *
 * Weights are used as they are; a unit in its own list is left out. Fewer than four units, all values
 * equal or no neighbours at all: an issue. O(links).
 */
export function globalMoran(y: Float64Array, weights: NeighbourWeights): GlobalStatistic {
  const spread = spreadOf(y);
  const neighbours = withoutSelf(weights);
  const fault = globalIssue(y, spread, neighbours);
  if (fault) return noGlobal(fault);
  const { s0, s1, s2 } = weightSums(neighbours);
  const n = y.length;
  const value = moranOf(spread.deviation, neighbours, n / s0 / spread.squares);
  const expected = -1 / (n - 1);
  const fourth = spread.deviation.reduce((sum, d) => sum + d ** 4, 0);
  const peak = (n * fourth) / spread.squares ** 2;
  const upper =
    n * ((n * n - 3 * n + 3) * s1 - n * s2 + 3 * s0 * s0) -
    peak * ((n * n - n) * s1 - 2 * n * s2 + 6 * s0 * s0);
  const lower = (n - 1) * (n - 2) * (n - 3) * s0 * s0;
  const variance = Math.max(0, upper / lower - expected * expected);
  const z = variance > 0 ? (value - expected) / Math.sqrt(variance) : 0;
  return { value, expected, variance, z, p: twoSidedP(z), issues: [] };
}

/** Σ w dᵢ dⱼ times a factor. */
export function moranOf(
  deviation: Float64Array,
  { start, to, weight }: NeighbourWeights,
  factor: number,
): number {
  let sum = 0;
  for (let unit = 0; unit < deviation.length; unit += 1) {
    let lag = 0;
    for (let k = u32(start, unit); k < u32(start, unit + 1); k += 1)
      lag += f64(weight, k) * f64(deviation, u32(to, k));
    sum += lag * f64(deviation, unit);
  }
  return sum * factor;
}

/** Why no global statistic of these values has a meaning; nothing when it has. */
export function globalIssue(
  y: Float64Array,
  spread: Spread,
  { weight }: NeighbourWeights,
): Issue | undefined {
  if (y.length < LEAST_GLOBAL_UNITS) {
    const context = { count: y.length, least: LEAST_GLOBAL_UNITS };
    return { code: 'statistic.too-few', severity: 'error', context };
  }
  const fault = spreadIssue(y, spread);
  if (fault) return fault;
  if (weight.some((w) => w > 0)) return undefined;
  return { code: 'statistic.no-neighbours', severity: 'error', context: { count: y.length } };
}
