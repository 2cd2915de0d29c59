import { presetPeriod } from '../time/period-presets.ts';
import type { DayRange } from '../time/period-presets.ts';

/**
 * The period studied when nobody chose one: the last 36 months of the data, or all of it when there is
 * less. Long enough for rates of rare events, short enough to be about today.
 */
export function defaultPeriod(data: { readonly since: string; readonly cutOff: string }): DayRange {
  const { from, to } = presetPeriod('last_36_months', data);
  return { from: from < data.since ? data.since : from, to };
}
