import type { When } from './read-when.ts';

const DAY_MS = 86_400_000;
const SECOND_MS = 1000;
/** Serial 25569 is 1970-01-01. */
const UNIX_SERIAL = 25_569;
/** 1 January 1950 and 2100: other numbers of five digits are no likely dates. */
const FIRST_SERIAL = 18_264;
const LAST_SERIAL = 73_051;
/** Vietnam's time before UTC. */
const OFFSET_MS = 7 * 3_600_000;
const SERIAL = /^(\d{5})(?:[.,](\d+))?$/;
const RUN_TOGETHER = /^(\d{4})(\d{2})(\d{2})$/;
const YEAR_ALONE = /^(?:19|20)\d{2}$/;

/**
 * A number in a column of dates as ISO or Vietnamese text would be: a day of a spreadsheet (45443,5: from
 * a CSV whose dates lost their format), 20240311, or a year alone, which is a window. Null for others, and
 * for seconds since 1970, which nobody types.
 */
export function whenOfNumber(text: string): When | null {
  const serial = SERIAL.exec(text);
  if (serial) return whenOfSerial(Number(`${serial[1]}.${serial[2] ?? 0}`));
  const day = RUN_TOGETHER.exec(text);
  if (day) return wholeDays(dayMs(Number(day[1]), Number(day[2]), Number(day[3])), 'day');
  if (!YEAR_ALONE.test(text)) return null;
  const [first, next] = [dayMs(Number(text), 1, 1), dayMs(Number(text) + 1, 1, 1)];
  return { fromMs: first, toMs: next - SECOND_MS, form: 'window' };
}

function whenOfSerial(serial: number): When | null {
  if (serial < FIRST_SERIAL || serial >= LAST_SERIAL) return null;
  const seconds = Math.round((serial - UNIX_SERIAL) * 86_400);
  const atMs = seconds * SECOND_MS - OFFSET_MS;
  return seconds % 86_400 === 0
    ? wholeDays(atMs, 'day')
    : { fromMs: atMs, toMs: atMs, form: 'moment' };
}

function wholeDays(fromMs: number, form: 'day'): When | null {
  return Number.isNaN(fromMs) ? null : { fromMs, toMs: fromMs + DAY_MS - SECOND_MS, form };
}

/** NaN for a day that does not exist. */
function dayMs(year: number, month: number, day: number): number {
  const ms = Date.UTC(year, month - 1, day);
  const back = new Date(ms);
  const exists = back.getUTCMonth() === month - 1 && back.getUTCDate() === day;
  return exists && year >= 1900 && year <= 2100 ? ms - OFFSET_MS : Number.NaN;
}
