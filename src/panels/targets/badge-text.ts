import type { TFunction } from 'i18next';
import type { RankStability } from '../../core/risk/rank-stability/rank-stability.ts';
import { STABILITY_BADGES } from '../../core/risk/rank-stability/stability-badge.ts';
import type { StabilityBadge } from '../../core/risk/rank-stability/stability-badge.ts';
import type { Format } from '../../i18n/format.ts';

export function badgeOf(stability: RankStability, target: number): StabilityBadge {
  return STABILITY_BADGES[stability.badge[target] ?? 0] ?? 'none';
}

/** A chance from 2,000 draws is never told as 0 or 100 %. */
export function chanceText(share: number, format: Format): string {
  if (share < 0.01) return `<${format.percent(0.01, 0)}`;
  if (share > 0.99) return `>${format.percent(0.99, 0)}`;
  return format.percent(share, 0);
}

/** What the badge stands for, with its three figures and the interval of the rank. */
export function badgeSentence(
  stability: RankStability,
  target: number,
  t: TFunction<readonly ['targets', 'risk']>,
  format: Format,
): string {
  const at = (values: ArrayLike<number>): number => values[target] ?? 0;
  return t('risk:badge.sentence', {
    top: format.integer(stability.options.top),
    chance: chanceText(at(stability.pTop), format),
    ranks: rankInterval(stability, target, t, format),
    weights: chanceText(at(stability.keptByWeights), format),
    spread: format.percent(stability.options.weightSpread, 0),
    resampled: chanceText(at(stability.keptByResampling), format),
  });
}

/** 3–14; an end beyond what was looked at is told as such. */
export function rankInterval(
  { rankLow, rankHigh, options }: RankStability,
  target: number,
  t: TFunction<readonly ['targets', 'risk']>,
  format: Format,
): string {
  const [low, high] = [rankLow[target] ?? 1, rankHigh[target] ?? 1];
  const beyond = t('risk:badge.beyond', { depth: format.integer(options.depth) });
  if (low > options.depth) return beyond;
  const end = high > options.depth ? `>${format.integer(options.depth)}` : format.integer(high);
  return low === high ? format.integer(low) : `${format.integer(low)}–${end}`;
}
