/**
 * How sure a target's place in the top is. firm: whatever is varied it nearly always stays; likely: more
 * often than not; open: it may be in or out; none: hardly ever in.
 */
export const STABILITY_BADGES = ['none', 'open', 'likely', 'firm'] as const;
export type StabilityBadge = (typeof STABILITY_BADGES)[number];

/** Least share each of the three trials must reach; `open` is reached by any one of them. */
export const BADGE_THRESHOLDS = { firm: 0.9, likely: 0.5, open: 0.05 } as const;

/** The weakest of the three shares decides: a place that falls with the weights is not firm. */
export function stabilityBadge(
  pTop: number,
  keptByWeights: number,
  keptByResampling: number,
): StabilityBadge {
  const weakest = Math.min(pTop, keptByWeights, keptByResampling);
  if (weakest >= BADGE_THRESHOLDS.firm) return 'firm';
  if (weakest >= BADGE_THRESHOLDS.likely) return 'likely';
  const strongest = Math.max(pTop, keptByWeights, keptByResampling);
  return strongest >= BADGE_THRESHOLDS.open ? 'open' : 'none';
}
