import type { Language } from './language.ts';

/**
 * Reads a day the way people type it: 05/02/2026, 5-2-2026, 5.2.2026 or 2026-02-05.
 * Returns an ISO day, or null when it is not a day of the calendar. The order is always day first.
 */
export function parseDay(text: string): string | null {
  const trimmed = text.trim();
  const [, d, m, y] = /^(\d{1,2})[/.\-\s](\d{1,2})[/.\-\s](\d{4})$/.exec(trimmed) ?? [];
  if (d && m && y) return isoDay(Number(y), Number(m), Number(d));
  const [, year, month, day] = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(trimmed) ?? [];
  if (year && month && day) return isoDay(Number(year), Number(month), Number(day));
  return parseNamedMonth(trimmed);
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

function parseNamedMonth(text: string): string | null {
  const [, day, name, year] = /^(\d{1,2})\s+([a-z]{3,9})\.?\s+(\d{4})$/i.exec(text) ?? [];
  if (!day || !name || !year) return null;
  const month = MONTHS.indexOf(name.slice(0, 3).toLowerCase()) + 1;
  return month === 0 ? null : isoDay(Number(year), month, Number(day));
}

function isoDay(year: number, month: number, day: number): string | null {
  const moment = new Date(Date.UTC(year, month - 1, day));
  const real = moment.getUTCMonth() === month - 1 && moment.getUTCDate() === day && year >= 1000;
  return real ? moment.toISOString().slice(0, 10) : null;
}

/** What to type, shown in an empty date field. */
export const DAY_PATTERN: Readonly<Record<Language, string>> = {
  vi: 'nn/tt/nnnn',
  en: 'dd/mm/yyyy',
};
