import { f64, u32 } from '../../geo/typed.ts';
import { globalIssue } from './global-moran.ts';
import { noGlobal } from './global-statistic.ts';
import type { GlobalStatistic } from './global-statistic.ts';
import { withoutSelf } from './neighbour-weights.ts';
import type { NeighbourWeights } from './neighbour-weights.ts';
import { spreadOf } from './spread.ts';
import { twoSidedP } from './two-sided-p.ts';
import { weightSums } from './weight-sums.ts';

/**
 * Do high values lie together (z > 0) or low ones (z < 0)? Getis & Ord 1992: G = Σ w y yⱼ / Σ_{i≠j} y yⱼ,
 * E = S₀ / (n(n − 1)), with their variance under randomisation (as spdep's `globalG.test`), mᵣ = Σ yʳ:
 * E[G²] = (B₀m₂² + B₁m₄ + B₂m₁²m₂ + B₃m₁m₃ + B₄m₁⁴) / ((m₁² − m₂)² n(n − 1)(n − 2)(n − 3)).
 *
 * For values that are not negative; negative ones are an issue, as is what `globalMoran` names. O(links).
 */
export function globalG(y: Float64Array, weights: NeighbourWeights): GlobalStatistic {
  const neighbours = withoutSelf(weights);
  const least = y.reduce((low, value) => Math.min(low, value), Infinity);
  if (least < 0)
    return noGlobal({ code: 'input.bad-value', severity: 'error', context: { value: least } });
  const fault = globalIssue(y, spreadOf(y), neighbours);
  if (fault) return noGlobal(fault);
  const [m1, m2, m3, m4] = powerSums(y);
  const pairs = m1 * m1 - m2;
  /** One unit holds everything: no pair has a product. */
  if (!(pairs > 1e-12 * m1 * m1))
    return noGlobal({
      code: 'statistic.too-few',
      severity: 'error',
      context: { count: 1, least: 2 },
    });
  const { s0, s1, s2 } = weightSums(neighbours);
  const n = y.length;
  const b0 = (n * n - 3 * n + 3) * s1 - n * s2 + 3 * s0 * s0;
  const b1 = -((n * n - n) * s1 - 2 * n * s2 + 6 * s0 * s0);
  const b2 = -(2 * n * s1 - (n + 3) * s2 + 6 * s0 * s0);
  const b3 = 4 * (n - 1) * s1 - 2 * (n + 1) * s2 + 8 * s0 * s0;
  const b4 = s1 - s2 + s0 * s0;
  const square =
    (b0 * m2 * m2 + b1 * m4 + b2 * m1 * m1 * m2 + b3 * m1 * m3 + b4 * m1 ** 4) /
    (pairs * pairs * n * (n - 1) * (n - 2) * (n - 3));
  const expected = s0 / (n * (n - 1));
  const variance = Math.max(0, square - expected * expected);
  const value = productsOf(y, neighbours) / pairs;
  const z = variance > 0 ? (value - expected) / Math.sqrt(variance) : 0;
  return { value, expected, variance, z, p: twoSidedP(z), issues: [] };
}

function powerSums(y: Float64Array): readonly [number, number, number, number] {
  let [m1, m2, m3, m4] = [0, 0, 0, 0];
  for (const value of y) {
    m1 += value;
    m2 += value ** 2;
    m3 += value ** 3;
    m4 += value ** 4;
  }
  return [m1, m2, m3, m4];
}

function productsOf(y: Float64Array, { start, to, weight }: NeighbourWeights): number {
  let sum = 0;
  for (let unit = 0; unit < y.length; unit += 1)
    for (let k = u32(start, unit); k < u32(start, unit + 1); k += 1)
      sum += f64(weight, k) * f64(y, unit) * f64(y, u32(to, k));
  return sum;
}
