/** Vietnam's time before UTC. */
const OFFSET_MS = 7 * 3_600_000;
const FIRST_YEAR = 1900;
const LAST_YEAR = 2100;
const ZERO = 0x30;
const DASH = 0x2d;
const COLON = 0x3a;
const DAY_MS = 86_400_000;
const MONTH_DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
/** Days of a common year before each month. */
const DAYS_BEFORE = [0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334];
const DATE_BYTES = 10;
/** T00:00+07:00 */
const MINUTE_BYTES = 22;
const OFFSET = Array.from('+07:00', (sign) => sign.charCodeAt(0));

/**
 * What most files hold, from bytes: 2024-03-11T22:30+07:00 or the day alone, its first moment in
 * Vietnam. UTC milliseconds; NaN leaves anything else to `readInstant`, which gives these the same value.
 */
export function plainInstantAt(bytes: Uint8Array, start: number, end: number): number {
  if (end - start === DATE_BYTES) return midnightAt(bytes, start) - OFFSET_MS;
  if (end - start !== MINUTE_BYTES || bytes[start + 10] !== 0x54) return Number.NaN;
  const hour = twoDigits(bytes, start + 11);
  const minute = twoDigits(bytes, start + 14);
  if (hour < 0 || hour > 23 || minute < 0 || minute > 59) return Number.NaN;
  if (bytes[start + 13] !== COLON || !endsInVietnamTime(bytes, start + 16)) return Number.NaN;
  return midnightAt(bytes, start) + (hour * 60 + minute) * 60_000 - OFFSET_MS;
}

/** True for the bytes of a day without a time, given that they were read. */
export function isPlainDay(start: number, end: number): boolean {
  return end - start === DATE_BYTES;
}

function midnightAt(bytes: Uint8Array, start: number): number {
  const century = twoDigits(bytes, start);
  const inCentury = twoDigits(bytes, start + 2);
  const month = twoDigits(bytes, start + 5);
  const day = twoDigits(bytes, start + 8);
  const year = 100 * century + inCentury;
  if (bytes[start + 4] !== DASH || bytes[start + 7] !== DASH || inCentury < 0) return Number.NaN;
  if (year < FIRST_YEAR || year > LAST_YEAR || month < 1 || month > 12) return Number.NaN;
  if (day < 1 || day > daysOf(year, month)) return Number.NaN;
  const leapDay = month > 2 && isLeap(year) ? 1 : 0;
  return (daysBefore(year) + (DAYS_BEFORE[month - 1] ?? 0) + leapDay + day - 1) * DAY_MS;
}

/** Days from 1 January 1970 to that of the year: below zero for earlier ones. */
function daysBefore(year: number): number {
  const past = year - 1;
  const leaps = Math.floor(past / 4) - Math.floor(past / 100) + Math.floor(past / 400);
  return 365 * (year - 1970) + leaps - LEAPS_BEFORE_1970;
}

/** Of the years 1 … 1969. */
const LEAPS_BEFORE_1970 = 477;

function isLeap(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}

function daysOf(year: number, month: number): number {
  return month === 2 && isLeap(year) ? 29 : (MONTH_DAYS[month - 1] ?? 0);
}

/** -1 where they are no digits. */
function twoDigits(bytes: Uint8Array, at: number): number {
  const tens = (bytes[at] ?? 0) - ZERO;
  const ones = (bytes[at + 1] ?? 0) - ZERO;
  return tens >= 0 && tens <= 9 && ones >= 0 && ones <= 9 ? 10 * tens + ones : -1;
}

function endsInVietnamTime(bytes: Uint8Array, at: number): boolean {
  for (let i = 0; i < OFFSET.length; i += 1) if (bytes[at + i] !== OFFSET[i]) return false;
  return true;
}
