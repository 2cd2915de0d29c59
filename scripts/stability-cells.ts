import type { Cell } from '../src/core/io/write/table-cells.ts';
import { STABILITY_BADGES } from '../src/core/risk/rank-stability/stability-badge.ts';
import type { StabilityBadge } from '../src/core/risk/rank-stability/stability-badge.ts';
import type { RankStability } from '../src/core/risk/rank-stability/rank-stability.ts';
import type { KeyTarget } from '../src/core/study/key-targets.ts';
import { rounded } from '../src/core/study/rounded.ts';

/** How sure the rank of one target is, as it is written down. */
export type ToldStability = {
  readonly badge: StabilityBadge;
  readonly pTop: number;
  readonly keptByWeights: number;
  readonly keptByResampling: number;
  /** null: further down than the trials tell ranks apart. */
  readonly rankLow: number | null;
  readonly rankMedian: number | null;
  readonly rankHigh: number | null;
};

export function toldStability(stability: RankStability, target: number): ToldStability {
  const rank = (column: Uint32Array): number | null => {
    const value = column[target] ?? 0;
    return value > stability.options.depth ? null : value;
  };
  return {
    badge: STABILITY_BADGES[stability.badge[target] ?? 0] ?? 'none',
    pTop: stability.pTop[target] ?? 0,
    keptByWeights: stability.keptByWeights[target] ?? 0,
    keptByResampling: stability.keptByResampling[target] ?? 0,
    rankLow: rank(stability.rankLow),
    rankMedian: rank(stability.rankMedian),
    rankHigh: rank(stability.rankHigh),
  };
}

/** Columns of key-targets.csv. */
export function stabilityCells(
  stability: RankStability,
): readonly (readonly [name: string, cell: (row: KeyTarget) => Cell])[] {
  const { depth } = stability.options;
  const of = ({ target }: KeyTarget): ToldStability => toldStability(stability, target);
  const rank = (value: number | null): Cell => value ?? `>${depth}`;
  return [
    ['badge', (row) => of(row).badge],
    ['p_top', (row) => rounded(of(row).pTop, 4)],
    ['rank_low', (row) => rank(of(row).rankLow)],
    ['rank_high', (row) => rank(of(row).rankHigh)],
    ['kept_by_weights', (row) => rounded(of(row).keptByWeights, 4)],
    ['kept_by_resampling', (row) => rounded(of(row).keptByResampling, 4)],
  ];
}
