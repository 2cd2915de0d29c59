import type { Language } from './language.ts';

/** Shown where a figure is absent or cannot be stated. */
export const ABSENT = '—';

/** Numbers, dates and quantities as a Vietnamese office writes them, and their English. */
export type Format = {
  readonly language: Language;
  /** 05/02/2026 · 5 Feb 2026. Takes an ISO day or UTC milliseconds. */
  readonly day: (day: string | number) => string;
  /** ngày 05 tháng 02 năm 2026 · 5 February 2026 */
  readonly longDay: (day: string | number) => string;
  /** 02/2026 · Feb 2026 */
  readonly month: (day: string | number) => string;
  /** 14:05 */
  readonly time: (at: number) => string;
  /** 14:05 05/02/2026 · 5 Feb 2026, 14:05 */
  readonly dateTime: (at: number) => string;
  /** 01/01/2024 – 31/12/2025 */
  readonly period: (from: string | number, to: string | number) => string;
  /** 1.234 */
  readonly integer: (value: number) => string;
  /** At most `digits` decimals (1 unless told), trailing zeros dropped: 1.234,5 */
  readonly decimal: (value: number, digits?: number) => string;
  /** Exactly `digits` decimals, for columns that line up. */
  readonly fixed: (value: number, digits: number) => string;
  /** Two significant digits below 10, whole numbers from 100: for rates and densities. */
  readonly rate: (value: number) => string;
  /** A column of such: all with the decimals of the largest, so that 0,20 stands over 0,24. */
  readonly rates: (column: readonly number[]) => (value: number) => string;
  /** A share 0…1 as 76,4% */
  readonly percent: (share: number, digits?: number) => string;
  /** 18,5 triệu đồng · VND 18.5 million */
  readonly money: (vnd: number) => string;
  /** Metres as 850 m or 12,4 km */
  readonly distance: (metres: number) => string;
  /** Kilometres as 7.345 km */
  readonly km: (kilometres: number) => string;
  /** Hours as 6 giờ 30 phút */
  readonly hours: (hours: number) => string;
  /** 12,3 MB */
  readonly bytes: (size: number) => string;
  /** a, b và c */
  readonly list: (items: readonly string[]) => string;
};

const HOUR_MS = 3_600_000;
const VIETNAM_OFFSET_MS = 7 * HOUR_MS;
const ENGLISH_MONTHS =
  'January February March April May June July August September October November December'.split(
    ' ',
  );

type DayParts = { readonly year: string; readonly month: string; readonly day: string };

export function createFormat(language: Language): Format {
  const number = numberWriter(language);
  const words = WORDS[language];
  const dates = language === 'vi' ? VIETNAMESE_DATES : ENGLISH_DATES;
  const day = (value: string | number): string => onDay(value, dates.day);
  const unit = (value: number, digits: number, name: string): string =>
    Number.isFinite(value) ? `${number(value, 0, digits)}\u00a0${name}` : ABSENT;

  return {
    language,
    day,
    longDay: (value) => onDay(value, dates.longDay),
    month: (value) => onDay(value, dates.month),
    time: clockTime,
    dateTime: (at) => (Number.isFinite(at) ? dates.dateTime(day(at), clockTime(at)) : ABSENT),
    period: (from, to) => `${day(from)} – ${day(to)}`,
    integer: (value) => number(value, 0, 0),
    decimal: (value, digits = 1) => number(value, 0, digits),
    fixed: (value, digits) => number(value, digits, digits),
    rate: (value) => number(value, 0, rateDigits(value)),
    rates: (column) => {
      const digits = rateDigits(Math.max(0, ...column.filter(Number.isFinite)));
      return (value) => number(value, digits, digits);
    },
    percent: (share, digits = 1) =>
      Number.isFinite(share) ? `${number(share * 100, 0, digits)}%` : ABSENT,
    money: (vnd) => writeMoney(vnd, number, words),
    distance: (metres) =>
      Math.abs(metres) < 1000
        ? unit(metres, 0, 'm')
        : unit(metres / 1000, Math.abs(metres) < 100_000 ? 1 : 0, 'km'),
    km: (kilometres) => unit(kilometres, Math.abs(kilometres) < 100 ? 1 : 0, 'km'),
    hours: (hours) => writeHours(hours, number, words),
    bytes: (size) => writeBytes(size, unit),
    list: (items) => writeList(items, words.and),
  };
}

function onDay(day: string | number, write: (parts: DayParts) => string): string {
  const parts = dayParts(day);
  return parts ? write(parts) : ABSENT;
}

type NumberWriter = (value: number, least: number, most: number) => string;

function numberWriter(language: Language): NumberWriter {
  const writers = new Map<string, Intl.NumberFormat>();
  const locale = language === 'vi' ? 'vi-VN' : 'en-GB';
  return (value, least, most) => {
    if (!Number.isFinite(value)) return ABSENT;
    const key = `${least}/${most}`;
    let writer = writers.get(key);
    if (!writer) {
      writer = new Intl.NumberFormat(locale, {
        minimumFractionDigits: least,
        maximumFractionDigits: most,
      });
      writers.set(key, writer);
    }
    const text = writer.format(value);
    return /^-0(?:[.,]0*)?$/.test(text) ? text.slice(1) : text.replace(/^-/, '−');
  };
}

function rateDigits(value: number): number {
  const size = Math.abs(value);
  if (size >= 100 || size === 0) return 0;
  if (size >= 10) return 1;
  if (size >= 1) return 2;
  return Math.min(6, 1 - Math.floor(Math.log10(size)));
}

type Words = {
  readonly and: string;
  readonly money: (amount: string, size: 'one' | 'million' | 'billion') => string;
  readonly hours: (count: string) => string;
  readonly minutes: (count: string) => string;
};

const WORDS: Readonly<Record<Language, Words>> = {
  vi: {
    and: ' và ',
    money: (amount, size) =>
      `${amount}\u00a0${{ one: 'đồng', million: 'triệu đồng', billion: 'tỷ đồng' }[size]}`,
    hours: (count) => `${count}\u00a0giờ`,
    minutes: (count) => `${count}\u00a0phút`,
  },
  en: {
    and: ' and ',
    money: (amount, size) =>
      `VND\u00a0${amount}${{ one: '', million: '\u00a0million', billion: '\u00a0billion' }[size]}`,
    hours: (count) => `${count}\u00a0h`,
    minutes: (count) => `${count}\u00a0min`,
  },
};

function writeMoney(vnd: number, number: NumberWriter, words: Words): string {
  if (!Number.isFinite(vnd)) return ABSENT;
  const size = Math.abs(vnd);
  if (size >= 999_950_000) return words.money(number(vnd / 1e9, 0, 2), 'billion');
  if (size >= 1_000_000) return words.money(number(vnd / 1e6, 0, 1), 'million');
  return words.money(number(vnd, 0, 0), 'one');
}

function writeHours(hours: number, number: NumberWriter, words: Words): string {
  if (!Number.isFinite(hours)) return ABSENT;
  const minutes = Math.round(hours * 60);
  const whole = Math.trunc(minutes / 60);
  const rest = Math.abs(minutes % 60);
  if (whole === 0) return words.minutes(number(minutes, 0, 0));
  const text = words.hours(number(whole, 0, 0));
  return rest === 0 || Math.abs(whole) >= 48
    ? text
    : `${text} ${words.minutes(number(rest, 0, 0))}`;
}

function writeBytes(
  size: number,
  unit: (value: number, digits: number, name: string) => string,
): string {
  if (size < 1000) return unit(size, 0, 'B');
  if (size < 1e6) return unit(size / 1e3, 0, 'kB');
  return size < 1e9 ? unit(size / 1e6, 1, 'MB') : unit(size / 1e9, 1, 'GB');
}

function writeList(items: readonly string[], and: string): string {
  const last = items.at(-1);
  if (last === undefined) return ABSENT;
  return items.length === 1 ? last : `${items.slice(0, -1).join(', ')}${and}${last}`;
}

type DateWords = {
  readonly day: (parts: DayParts) => string;
  readonly longDay: (parts: DayParts) => string;
  readonly month: (parts: DayParts) => string;
  readonly dateTime: (day: string, time: string) => string;
};

const VIETNAMESE_DATES: DateWords = {
  day: ({ year, month, day }) => `${day}/${month}/${year}`,
  longDay: ({ year, month, day }) => `ngày ${day} tháng ${month} năm ${year}`,
  month: ({ year, month }) => `${month}/${year}`,
  dateTime: (day, time) => `${time} ${day}`,
};

const ENGLISH_DATES: DateWords = {
  day: ({ year, month, day }) => `${Number(day)} ${englishMonth(month).slice(0, 3)} ${year}`,
  longDay: ({ year, month, day }) => `${Number(day)} ${englishMonth(month)} ${year}`,
  month: ({ year, month }) => `${englishMonth(month).slice(0, 3)} ${year}`,
  dateTime: (day, time) => `${day}, ${time}`,
};

function englishMonth(month: string): string {
  return ENGLISH_MONTHS[Number(month) - 1] ?? ABSENT;
}

function dayParts(value: string | number): DayParts | null {
  const iso = typeof value === 'number' ? isoDay(value) : value;
  const [, year, month, day] = /^(\d{4})-(\d\d)-(\d\d)/.exec(iso) ?? [];
  return year && month && day ? { year, month, day } : null;
}

/** The ISO day a moment falls on in Việt Nam; empty when there is no such moment. */
function isoDay(at: number): string {
  const moment = new Date(at + VIETNAM_OFFSET_MS);
  return Number.isFinite(moment.getTime()) ? moment.toISOString().slice(0, 10) : '';
}

function clockTime(at: number): string {
  const moment = new Date(at + VIETNAM_OFFSET_MS);
  return Number.isFinite(moment.getTime()) ? moment.toISOString().slice(11, 16) : ABSENT;
}
