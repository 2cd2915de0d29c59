import { DAY_MS } from '../../time/vietnam-time.ts';

/** How far back a repeat is looked for, and how fast it fades. */
export const REPEAT = { days: 365, halfLifeDays: 120 } as const;

/** Days from the middle of a window, as far as it lies before the period's end, to that end. */
export function repeatAgeDays(
  window: { readonly fromMs: number; readonly toMs: number },
  periodEndMs: number,
): number {
  return (periodEndMs - (window.fromMs + Math.min(window.toMs, periodEndMs)) / 2) / DAY_MS;
}

/** What one incident still weighs `ageDays` before the end of the period: halved every 120 days. */
export function recency(ageDays: number): number {
  if (ageDays > REPEAT.days) return 0;
  return 2 ** (-Math.max(0, ageDays) / REPEAT.halfLifeDays);
}

/**
 * Repeat victimisation: places struck lately are struck again (Farrell & Pease 1993).
 * v = R / (1 + R), R the sum of weight × recency of the incidents on this target in the last 12 months
 * of the period: 0 for none, ½ for one just before the end, ⅔ for two. Apart from the long-run rate.
 */
export function repeatOf(recentWeight: number): number {
  return recentWeight > 0 ? recentWeight / (1 + recentWeight) : 0;
}
