import { DAY_MS, HOUR_MS, OFFSET_MS } from './vietnam-time.ts';

export const HOURS_OF_WEEK = 168;

const WEEK_MS = 7 * DAY_MS;
/** 1970-01-01 was a Thursday: Monday is three days before. */
const MONDAY_MS = -3 * DAY_MS;

/**
 * Spreads `weight` evenly over the hours (Monday 00:00 at UTC+07:00 first) that a window covers.
 * Longer than a week, or a single moment at exactly 00:00 (a date without an hour): nothing is added
 * and false is returned.
 */
export function spreadOverWeek(
  fromMs: number,
  toMs: number,
  weight: number,
  hours: Float64Array,
): boolean {
  const from = fromMs + OFFSET_MS - MONDAY_MS;
  const to = toMs + OFFSET_MS - MONDAY_MS;
  if (to - from > WEEK_MS || (to <= from && from % DAY_MS === 0)) return false;
  if (to <= from) {
    add(hours, Math.floor(from / HOUR_MS), weight);
    return true;
  }
  for (let hour = Math.floor(from / HOUR_MS); hour * HOUR_MS < to; hour += 1) {
    const inside = Math.min(to, (hour + 1) * HOUR_MS) - Math.max(from, hour * HOUR_MS);
    add(hours, hour, (weight * inside) / (to - from));
  }
  return true;
}

function add(hours: Float64Array, hour: number, weight: number): void {
  const place = ((hour % HOURS_OF_WEEK) + HOURS_OF_WEEK) % HOURS_OF_WEEK;
  hours[place] = (hours[place] ?? 0) + weight;
}
