/** Viet Nam has kept UTC+07:00, without summer time, since 1975. No time zone database is asked. */
export const OFFSET_MS = 7 * 3_600_000;
export const HOUR_MS = 3_600_000;
export const DAY_MS = 24 * HOUR_MS;

const ISO_DAY = /^(\d{4})-(\d{2})-(\d{2})$/;

/** The first instant of an ISO day at UTC+07:00, UTC milliseconds; null when it is no such day. */
export function startOfDay(isoDay: string): number | null {
  const match = ISO_DAY.exec(isoDay);
  if (!match) return null;
  const utc = Date.UTC(Number(match[1]), Number(match[2]) - 1, Number(match[3]));
  return new Date(utc).toISOString().startsWith(isoDay) ? utc - OFFSET_MS : null;
}

/** The ISO day at UTC+07:00 an instant falls on. */
export function dayOf(instantMs: number): string {
  return new Date(instantMs + OFFSET_MS).toISOString().slice(0, 10);
}

/** Days since 1970-01-01 at UTC+07:00. */
export function dayNumber(instantMs: number): number {
  return Math.floor((instantMs + OFFSET_MS) / DAY_MS);
}

export function addDays(isoDay: string, days: number): string {
  return dayOf(requireDay(isoDay) + days * DAY_MS);
}

/** The same day of another month; the last day of that month when it is shorter. */
export function addMonths(isoDay: string, months: number): string {
  const day = new Date(requireDay(isoDay) + OFFSET_MS);
  const first = new Date(Date.UTC(day.getUTCFullYear(), day.getUTCMonth() + months, 1));
  const length = new Date(
    Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + 1, 0),
  ).getUTCDate();
  first.setUTCDate(Math.min(day.getUTCDate(), length));
  return first.toISOString().slice(0, 10);
}

function requireDay(isoDay: string): number {
  const start = startOfDay(isoDay);
  if (start === null) throw new RangeError(`${isoDay} is not an ISO day`);
  return start;
}
