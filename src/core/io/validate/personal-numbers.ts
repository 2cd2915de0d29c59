import type { Field } from '../../model/field.ts';

/** What reaches or names a person as a number, or as a mail address. */
export type PersonalMark = 'number' | 'address';

const EMAIL = /[\p{L}\p{N}._%+-]{1,64}@[\p{L}\p{N}-]{1,64}(?:\.[\p{L}\p{N}-]{1,64}){1,4}/gu;

/** Between the digits of a number as people group them: 0905.12.34.56 · (0269) 3824 123 · 0905 - 123 - 456. */
const SIGN = String.raw`(?:\) ?| ?[.\-–] ?|\s)?`;
const digits = (least: number, most = least): string => `(?:${SIGN}\\d){${least},${most}}`;

/** Not within a longer number, a decimal, a chainage or a code: 13.983512, Km 12+300, VV-2024-0131. */
const BEFORE = String.raw`(?<![\d\p{L}_]|\d[.,+-]|\p{L}[-_])`;
/** What has no signs within is surely one number, also behind "ĐT-" or another number; decimals of degrees are not. */
const BEFORE_PLAIN = String.raw`(?<![\d\p{L}_]|(?<!\d)(?:[89]|1\d|2[0-3]|10\d)[.,])`;
const UNIT =
  'đ|₫|vnđ|vnd|dong|đồng|nghìn|ngàn|triệu|trieu|tỷ|tỉ|ty|usd|km|m|m2|m²|ha|kg|kw|kwh|mb|gb|mbps|gbps';
/** Nor an amount: no decimals behind it, and no unit. */
const NO_AMOUNT = String.raw`(?!\d|[.,]\d|\s*(?:${UNIT})(?!\p{L}))`;
/** 05-02-2026 22h30. */
const NO_DATE = String.raw`(?!\d{1,2}[./-]\d{1,2}[./-](?:19|20)\d{2}(?!\d))`;
/** 0.123456789, and 08.512345, 108.01: a place in degrees. */
const NO_DECIMAL = String.raw`(?!0[.,]\d|0[89][.,]\d{4,}[,;\s]+10\d[.,])`;
/** The bracket of an area code: (0269) 3824 123. */
const BRACKET = String.raw`(?:\((?=\+?\d{2,4}\)))?`;

/**
 * Phone numbers: 0 or +84, then 8 to 10 digits (those of today have 9 or 10), however they are grouped. Old
 * mobile numbers began with 01 and had 11 digits; shorter ones that begin so are counters: 01-02-03-04-05.
 */
const ABROAD = `${BEFORE}${BRACKET}(?:\\+|00)?84${digits(8, 10)}${NO_AMOUNT}`;
const PHONE = `${BEFORE}${NO_DATE}${NO_DECIMAL}${BRACKET}(?:0(?=[2-9])${digits(9, 10)}|01${digits(9)})(?!\\d)`;
const PLAIN_PHONE = String.raw`${BEFORE_PLAIN}0(?:[35789]\d{8}|2\d{9})(?!\d)`;
/** Six digits behind an area code, of before 2008; not the middle of "1 045 678 901". */
const OLD_PHONE = `(?<!\\d\\s)${BEFORE}${NO_DATE}${NO_DECIMAL}0[2-9]${digits(7)}(?!\\d)`;
/** Of a citizen: twelve digits, the first of them 0. */
const CITIZEN = `${BEFORE}${NO_DATE}${NO_DECIMAL}0${digits(11)}(?!\\d)`;
/** The identity card of before: nine digits in a row. */
const NINE = String.raw`${BEFORE}(?<!\p{L}[.])\d{9}${NO_AMOUNT}`;
/** Behind a word that says what it is, however it is grouped; a passport has a letter before it. */
const IDENTITY = String.raw`(?<=(?<!\p{L})(?:cccd|cmnd|cmtnd|cmt|căn cước|chứng minh|hộ chiếu|passport)[^\d\n]{0,20}?)(?:\b[A-Z](?=\d{7}))?\d${digits(6, 11)}(?!\d)`;
const CALLED = String.raw`(?<=(?<!\p{L})(?:sđt|sdt|zalo|đt\s?:|(?:tel|phone|điện thoại)\s?[:.])[^\d\n+(]{0,3})${BRACKET}\+?\d${digits(6, 11)}(?!\d)`;

const NUMBERS = new RegExp(
  [IDENTITY, CALLED, CITIZEN, ABROAD, PHONE, PLAIN_PHONE, OLD_PHONE, NINE]
    .map((one) => `(?:${one})`)
    .join('|'),
  'giu',
);

/** The shortest number the patterns above know. */
const LEAST_DIGITS = 7;

/** Fields that point at other records or are codes: digits there are no one's number. */
const CODES: ReadonlySet<string> = new Set([
  'id',
  'asset_id',
  'fed_by',
  'backup_feed',
  'from_asset',
  'to_asset',
  'commune_code',
]);

/** True for a field people write freely into, where a phone number may hide. */
export function isFreeText({ type, name }: Pick<Field, 'type' | 'name'>): boolean {
  return type === 'text' && !CODES.has(name);
}

/** What of a person a text carries: a mail address, a phone or identity number. Null: nothing of it. */
export function personalMark(text: string): PersonalMark | null {
  if (hasAddress(text)) return 'address';
  return withoutNumbers(text) === text ? null : 'number';
}

/** Free text without phone and identity numbers and mail addresses; the same text where there is none of them. */
export function withoutPersonalNumbers(text: string): string {
  const bare = withoutNumbers(hasAddress(text) ? text.replace(EMAIL, '') : text);
  return bare === text
    ? text
    : bare
        .replace(/\(\s*\)/g, '')
        .replace(/\s{2,}/g, ' ')
        .trim();
}

function hasAddress(text: string): boolean {
  return text.includes('@') && text.search(EMAIL) >= 0;
}

function withoutNumbers(text: string): string {
  return digitsIn(text) < LEAST_DIGITS ? text : text.replace(NUMBERS, '');
}

function digitsIn(text: string): number {
  let count = 0;
  for (let i = 0; i < text.length; i += 1) {
    const code = text.charCodeAt(i);
    if (code >= 0x30 && code <= 0x39) count += 1;
  }
  return count;
}
