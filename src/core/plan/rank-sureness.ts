import { STABILITY_BADGES } from '../risk/rank-stability/stability-badge.ts';
import type { RankStability } from '../risk/rank-stability/rank-stability.ts';
import { rounded } from './assess-target.ts';
import type { RankSureness } from './assessment.ts';

/**
 * How sure each rank is, as an assessment keeps it; null beyond the depth to which ranks were told apart,
 * where nothing but "further down" is known.
 */
export function rankSureness(stability: RankStability): (target: number) => RankSureness | null {
  const { depth } = stability.options;
  return (target) => {
    const rankLow = stability.rankLow[target] ?? depth + 1;
    if (rankLow > depth) return null;
    return {
      pTop: rounded(stability.pTop[target] ?? 0),
      rankLow,
      rankHigh: stability.rankHigh[target] ?? depth + 1,
      badge: STABILITY_BADGES[stability.badge[target] ?? 0] ?? 'none',
    };
  };
}
