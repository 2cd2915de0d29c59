import { incompleteBeta } from './incomplete-beta.ts';

/** Below this a place stands out by more than chance. */
export const STANDS_OUT_P = 0.05;

/**
 * Does the fullest of several places hold more than chance would put into some one of them? An upper bound:
 * places × P(Binomial(total, share) ≥ count) (Bonferroni; the place was chosen for being fullest). `share` of
 * the time it covers. Nothing counted: 1.
 */
export function standsOutP(count: number, total: number, share: number, places: number): number {
  if (!(count > 0)) return 1;
  return Math.min(1, places * incompleteBeta(share, count, total - count + 1));
}
