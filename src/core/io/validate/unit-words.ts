import type { Field } from '../../model/field.ts';

/** What a value is multiplied by when this word, folded, stands behind it or in the header. */
export type UnitWords = Readonly<Record<string, number>>;

const TIMES = (factor: number, ...words: string[]): [string, number][] =>
  words.map((word) => [word, factor]);

const MONEY: UnitWords = Object.fromEntries([
  ...TIMES(1e9, 'ty', 'ti', 'ty dong', 'ti dong', 'ty vnd', 'ty d'),
  ...TIMES(1e6, 'trieu', 'trieu dong', 'trieu vnd', 'trieu d', 'tr', 'trd', 'tr d', 'tr dong'),
  ...TIMES(1e6, 'tr vnd', '1 000 000 dong', '1000000 dong'),
  ...TIMES(1e3, 'nghin', 'nghin dong', 'nghin vnd', 'nghin d', 'ngan', 'ngan dong', 'ngan d', 'k'),
  ...TIMES(1e3, '1000', '1000 dong', '1000d', '1000 d', '1000 vnd', '1 000 dong', '1 000 d'),
  ...TIMES(1e3, '1 000 vnd', '1 000d'),
  ...TIMES(1, 'dong', 'd', 'vnd', 'vn dong', 'viet nam dong', 'dong viet nam', '₫'),
  // No rate of exchange is known here: such values cannot be used.
  ...TIMES(Number.NaN, 'usd', 'do la', 'eur', 'do la my'),
]);

const HOURS: UnitWords = Object.fromEntries([
  ...TIMES(24, 'ngay', 'day', 'days'),
  ...TIMES(1, 'gio', 'h', 'g', 'tieng', 'gio dong ho', 'tieng dong ho', 'hour', 'hours'),
  ...TIMES(1 / 60, 'phut', 'ph', 'p', 'min', 'mins', 'minute', 'minutes'),
  ...TIMES(1 / 3600, 'giay', 's', 'second', 'seconds'),
]);

const COUNTS: UnitWords = Object.fromEntries([
  ...TIMES(1e6, 'trieu'),
  ...TIMES(1e3, 'nghin', 'ngan', 'k', '1000', '1 000', 'nghin thue bao', 'ngan thue bao'),
  ...TIMES(1, 'thue bao', 'tb', 'soi', 'fo', 'soi quang', 'core', 'cores', 'loi', 'tram', 'cai'),
  ...TIMES(1, 'buu gui', 'buu gui ngay', 'to', 'doi', 'nguoi', 'vi tri'),
]);

const UNIT_WORDS: Readonly<Record<NonNullable<Field['unit']>, UnitWords>> = {
  VND: MONEY,
  hour: HOURS,
  count: COUNTS,
  km: { km: 1, m: 0.001, met: 0.001 },
  m: { m: 1, met: 1, km: 1000 },
  'km/h': { 'km/h': 1, 'km h': 1, kmh: 1, km: 1, 'm/s': 3.6, 'm s': 3.6 },
  degree: {},
};

/** Of a count for each day, what a longer time makes of it; only headers say so. */
export const PER_DAY: UnitWords = { tuan: 1 / 7, thang: 12 / 365, quy: 4 / 365, nam: 1 / 365 };

export function unitWordsOf({ unit }: Field): UnitWords {
  return unit === undefined ? {} : UNIT_WORDS[unit];
}
