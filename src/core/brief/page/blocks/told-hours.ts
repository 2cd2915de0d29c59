import { riskHours } from '../../../hotspots/risk-hours.ts';
import type { RiskHours } from '../../../hotspots/risk-hours.ts';
import { FEW_INCIDENTS } from '../../../hotspots/when/rate-ratio.ts';
import { STANDS_OUT_P, standsOutP } from '../../../hotspots/when/stands-out.ts';

/** few: too few to say an hour. even: chance alone fills some hours as much. peak: more than that. */
export type HoursVerdict = 'few' | 'even' | 'peak';

/** The busiest hours of a page and whether anything may be built on them: as the room of hot spots says when. */
export function toldHours(
  hourOfWeek: Float64Array,
): RiskHours & { readonly verdict: HoursVerdict } {
  const hours = riskHours(hourOfWeek);
  const p = standsOutP(hours.count, hours.total, hours.hours / 24, 24);
  const verdict = p < STANDS_OUT_P ? 'peak' : 'even';
  return { ...hours, verdict: hours.total < FEW_INCIDENTS ? 'few' : verdict };
}
