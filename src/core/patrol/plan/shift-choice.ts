import { HOURS_OF_WEEK } from '../../time/hour-of-week.ts';
import type { PatrolOptions } from './patrol-options.ts';
import type { ShiftChoice } from './patrol-plan.ts';

/** Fewer incidents that tell their hour say little of when to go. */
export const FEW_HOURS = 30;
/** When nothing tells the hour: the evening, when roads empty. */
const USUAL_FROM_MINUTE = 22 * 60;
const DAY_MINUTES = 24 * 60;

/**
 * When the shift is: as asked, or from the full hour whose next so many hours met most incidents, all days of
 * the week together (of equal ones the later start of the evening side). `hourOfWeek` is that of the result.
 */
export function shiftChoice(
  { fromMinute, hours }: Pick<PatrolOptions, 'fromMinute' | 'hours'>,
  hourOfWeek: Float64Array,
): ShiftChoice {
  const ofDay = hoursOfDay(hourOfWeek);
  const known = ofDay.reduce((sum, count) => sum + count, 0);
  const from = fromMinute === 'auto' ? bestFromMinute(ofDay, hours) : fromMinute;
  return {
    fromMinute: from,
    hours,
    chosen: fromMinute === 'auto' ? 'hours-of-week' : 'asked',
    share: known > 0 ? Math.min(1, within(ofDay, from, hours) / known) : 0,
    known,
  };
}

export function hoursOfDay(hourOfWeek: Float64Array): Float64Array {
  const ofDay = new Float64Array(24);
  for (let hour = 0; hour < HOURS_OF_WEEK; hour += 1) {
    ofDay[hour % 24] = (ofDay[hour % 24] ?? 0) + (hourOfWeek[hour] ?? 0);
  }
  return ofDay;
}

/** Of the 24 full hours, the one whose next hours hold most; the usual one where nothing is known. */
export function bestFromMinute(ofDay: Float64Array, hours: number): number {
  let best = USUAL_FROM_MINUTE;
  let most = within(ofDay, best, hours);
  for (let hour = 0; hour < 24; hour += 1) {
    const inside = within(ofDay, 60 * hour, hours);
    if (inside > most + 1e-9) [best, most] = [60 * hour, inside];
  }
  return best;
}

/** Incidents of the hours from a minute of the day on, part hours by their share. */
function within(ofDay: Float64Array, fromMinute: number, hours: number): number {
  const endMinute = fromMinute + Math.min(DAY_MINUTES, 60 * hours);
  let sum = 0;
  for (let hour = Math.floor(fromMinute / 60); 60 * hour < endMinute; hour += 1) {
    const inside = Math.min(endMinute, 60 * hour + 60) - Math.max(fromMinute, 60 * hour);
    sum += ((ofDay[hour % 24] ?? 0) * inside) / 60;
  }
  return sum;
}
