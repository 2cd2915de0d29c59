import { f64 } from '../../geo/typed.ts';
import { emptySums, sumList } from './list-sums.ts';
import type { ListSums } from './list-sums.ts';
import { islandIssues, noStatistic } from './local-statistic.ts';
import type { LocalStatistic } from './local-statistic.ts';
import { twoSidedPs } from './normal-tail.ts';
import type { NeighbourWeights } from './neighbour-weights.ts';
import { spreadIssue, spreadOf } from './spread.ts';

export type LocalMoran = LocalStatistic & {
  readonly i: Float64Array;
  /** Index into MORAN_QUADRANTS. */
  readonly quadrant: Uint8Array;
};

/** The unit, then its neighbours, against the mean: "high-low" is a high value among low ones. */
export const MORAN_QUADRANTS = ['none', 'high-high', 'low-low', 'low-high', 'high-low'] as const;

/**
 * Is a unit like its neighbours (I > 0) or unlike them (I < 0)? Anselin 1995 with the moments of
 * Sokal, Oden & Thomson 1998, conditional on the unit's own value, as spdep's `localmoran`:
 * I = d Σ w dⱼ / m₂, d = y − mean, m₂ = Σ d² / n; E = −d² Σw / ((n − 1) m₂);
 * V = (d / m₂)² n/(n − 2) (Σw² − (Σw)²/(n − 1)) (m₂ − d²/(n − 1)); z = (I − E) / √V.
 *
 * Weights are used as they are: standardise rows first for spdep's default. A unit in its own list is
 * left out. A unit at the mean has I = z = 0, p = 1. Errors, islands and cost as in `getisOrd`.
 */
export function localMoran(y: Float64Array, neighbours: NeighbourWeights): LocalMoran {
  const n = y.length;
  const spread = spreadOf(y);
  const fault = spreadIssue(y, spread);
  const i = new Float64Array(n);
  const quadrant = new Uint8Array(n);
  if (fault) return { ...noStatistic(n, fault), i, quadrant };
  const sums = emptySums();
  const z = new Float64Array(n);
  const defined = new Uint8Array(n).fill(1);
  const m2 = spread.squares / n;
  for (let unit = 0; unit < n; unit += 1) {
    sumList(unit, neighbours, spread.deviation, sums);
    if (!(sums.weight > 0)) {
      defined[unit] = 0;
      continue;
    }
    const d = f64(spread.deviation, unit);
    i[unit] = (d / m2) * sums.lag;
    z[unit] = zOf(d, sums, m2, n);
    quadrant[unit] = quadrantOf(d, sums.lag);
  }
  return { i, quadrant, z, p: twoSidedPs(z), defined, issues: islandIssues(defined) };
}

const ROUNDING = 1e-12;

/** (I − E) / √V with the common factor d / m₂ taken out: only its sign stays. */
function zOf(d: number, { lag, weight, squares }: ListSums, m2: number, n: number): number {
  const weightRoom = squares - (weight * weight) / (n - 1);
  const valueRoom = m2 - (d * d) / (n - 1);
  if (weightRoom <= ROUNDING * squares || valueRoom <= ROUNDING * m2) return 0;
  const deviation = Math.sqrt((n / (n - 2)) * weightRoom * valueRoom);
  return (Math.sign(d) * (lag + (d * weight) / (n - 1))) / deviation;
}

function quadrantOf(d: number, lag: number): number {
  if (d === 0 || lag === 0) return 0;
  if (d > 0) return lag > 0 ? 1 : 4;
  return lag > 0 ? 3 : 2;
}
