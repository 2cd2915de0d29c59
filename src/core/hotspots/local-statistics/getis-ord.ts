import { f64 } from '../../geo/typed.ts';
import { equalGetisOrdZ } from './equal-getis-ord.ts';
import { emptySums, sumList } from './list-sums.ts';
import type { ListSums } from './list-sums.ts';
import { islandIssues, noStatistic } from './local-statistic.ts';
import type { LocalStatistic } from './local-statistic.ts';
import { unitsAlone } from './neighbour-lists.ts';
import type { NeighbourLists } from './neighbour-lists.ts';
import { twoSidedPs } from './normal-tail.ts';
import { usualOwnWeight } from './neighbour-weights.ts';
import type { NeighbourWeights } from './neighbour-weights.ts';
import { spreadIssue, spreadOf, squaresWithout } from './spread.ts';
import type { Spread } from './spread.ts';

/** `G*`: the unit counts among its own neighbours. `G`: it is left out, of the mean too. */
export type GetisOrdKind = 'G' | 'G*';

/**
 * Is the value around a unit higher (z > 0, hot) or lower (z < 0, cold) than chance would put there?
 * Getis & Ord 1992, standardised as Ord & Getis 1995 (10.1111/j.1538-4632.1995.tb00912.x), with
 * N = n units, their mean and Σ(y − mean)² = SS for G*, and the same of the n − 1 others for G:
 * z = (Σ w y − mean Σ w) / √(SS/N × (N Σ w² − (Σ w)²) / (N − 1)).
 *
 * `y` one finite value per unit. Lists without weights: all neighbours, and for G* the unit itself, weigh
 * the same; that is several times faster. With weights a unit's own, for G*, is the one in its
 * own list, else the greatest of its list (so that weights mean the same at any scale; 1 for binary ones and for an island). Fewer
 * than three units, or all values equal: no statistic, and an issue. G of a unit without neighbours is
 * not defined. Nothing is NaN. O(units + links).
 */
export function getisOrd(
  y: Float64Array,
  neighbours: NeighbourLists | NeighbourWeights,
  kind: GetisOrdKind,
): LocalStatistic {
  const spread = spreadOf(y);
  const fault = spreadIssue(y, spread);
  if (fault) return noStatistic(y.length, fault);
  return 'weight' in neighbours
    ? weightedGetisOrd(neighbours, spread, kind)
    : equalGetisOrd(neighbours, spread, kind);
}

function equalGetisOrd(lists: NeighbourLists, spread: Spread, kind: GetisOrdKind): LocalStatistic {
  const z = equalGetisOrdZ(lists, spread, kind);
  const defined = new Uint8Array(z.length).fill(1);
  if (kind === 'G') for (const unit of unitsAlone(lists)) defined[unit] = 0;
  return { z, p: twoSidedPs(z), defined, issues: islandIssues(defined) };
}

function weightedGetisOrd(
  neighbours: NeighbourWeights,
  spread: Spread,
  kind: GetisOrdKind,
): LocalStatistic {
  const units = spread.deviation.length;
  const sums = emptySums();
  const z = new Float64Array(units);
  const defined = new Uint8Array(units).fill(1);
  for (let unit = 0; unit < units; unit += 1) {
    sumList(unit, neighbours, spread.deviation, sums);
    if (kind === 'G*') z[unit] = zWithSelf(unit, sums, spread);
    else if (sums.weight > 0) z[unit] = zOfOthers(unit, sums, spread);
    else defined[unit] = 0;
  }
  return { z, p: twoSidedPs(z), defined, issues: islandIssues(defined) };
}

function zWithSelf(unit: number, sums: ListSums, { deviation, squares }: Spread): number {
  const own = Number.isNaN(sums.own) ? usualOwnWeight(sums.greatest) : sums.own;
  const weight = sums.weight + own;
  const lag = sums.lag + own * f64(deviation, unit);
  return standardised(lag, squares, weight, sums.squares + own * own, deviation.length);
}

function zOfOthers(unit: number, sums: ListSums, spread: Spread): number {
  const others = spread.deviation.length - 1;
  const mean = -f64(spread.deviation, unit) / others;
  const squares = squaresWithout(unit, spread);
  return standardised(sums.lag - mean * sums.weight, squares, sums.weight, sums.squares, others);
}

/** Equal weights of all N leave nothing but rounding in N Σ w² − (Σ w)². */
const ROUNDING = 1e-12;

function standardised(
  lag: number,
  squares: number,
  weight: number,
  weightSquares: number,
  N: number,
): number {
  const room = N * weightSquares - weight * weight;
  if (!(squares > 0) || room <= ROUNDING * N * weightSquares) return 0;
  return lag / Math.sqrt(((squares / N) * room) / (N - 1));
}
