import type { CalendarDate, Moment } from './when-moments.ts';

const FIRST_YEAR = 1900;
const LAST_YEAR = 2100;
const SECOND_MS = 1000;
const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
/** Vietnam has kept UTC+07:00 without daylight saving since 1975. */
const OFFSET_MS = 7 * HOUR_MS;
const NOON_S = 43_200;
const DAY_S = 86_400;

/** UTC milliseconds; a day and a month end with their last second. */
export type Span = {
  readonly fromMs: number;
  readonly toMs: number;
  readonly form: 'moment' | 'day' | 'window';
};

/** The time a moment with its full date takes; null for a day or an hour that does not exist. */
export function spanOf({ date, months, clock, part }: Moment): Span | null {
  if (months) {
    if (clock || part || months.from < 1 || months.to > 12) return null;
    const last = Math.min(months.days[1], daysOf(months.year, months.to));
    const start = midnightMs({ year: months.year, month: months.from, day: months.days[0] });
    const end = midnightMs({ year: months.year, month: months.to, day: last });
    return windowOf(start, end + DAY_MS - SECOND_MS);
  }
  const midnight = date ? midnightMs(date) : Number.NaN;
  if (Number.isNaN(midnight)) return null;
  if (clock) {
    const atMs = midnight + secondsOf(clock, part) * SECOND_MS;
    return Number.isNaN(atMs) ? null : { fromMs: atMs, toMs: atMs, form: 'moment' };
  }
  if (part) return windowOf(midnight + part.fromHour * HOUR_MS, midnight + part.toHour * HOUR_MS);
  return { fromMs: midnight, toMs: midnight + DAY_MS - SECOND_MS, form: 'day' };
}

function windowOf(fromMs: number, toMs: number): Span | null {
  return Number.isNaN(fromMs + toMs) ? null : { fromMs, toMs, form: 'window' };
}

/** NaN for a day that does not exist. */
function midnightMs({ year, month, day }: CalendarDate): number {
  const known = year >= FIRST_YEAR && year <= LAST_YEAR && month >= 1 && month <= 12;
  if (!known || day < 1 || day > daysOf(year, month)) return Number.NaN;
  return Date.UTC(year, month - 1, day) - OFFSET_MS;
}

function daysOf(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

/**
 * Seconds from midnight of "3h chiều", "10:30 PM", "22h30". NaN where the clock and the part of the day
 * disagree, or "2h đêm" leaves open which night is meant.
 */
function secondsOf({ seconds, half }: NonNullable<Moment['clock']>, part: Moment['part']): number {
  if (!(seconds <= DAY_S)) return Number.NaN;
  const hour = Math.floor(seconds / 3600);
  if (half) return hour > 12 ? Number.NaN : (seconds % NOON_S) + (half === 'pm' ? NOON_S : 0);
  if (!part) return seconds;
  const [least, most] = part.later ?? [1, 0];
  if (hour >= least && hour <= most) return seconds + NOON_S;
  const [first, last] = part.clock ?? [part.fromHour, Math.min(part.toHour, 23)];
  return hour >= first && hour <= last ? seconds : Number.NaN;
}
