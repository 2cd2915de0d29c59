import { foldText } from '../../basics/text-fold.ts';
import type { PersonalKind } from '../import/import-report.ts';
import { foldedHeader } from '../validate/header-key.ts';

/** Of the filled cells, so many have to look alike. */
const SHARE = 0.6;
const LEAST_CELLS = 2;

const EMAIL = /^[^\s@]+@[^\s@]+\.[^\s@]{2,}$/;
/** Mobile and fixed numbers of Vietnam; what a spreadsheet left of them without its 0 is no sign. */
const PHONE = /^(?:\(?\+?84\)?|0)(?:[ .-]?\d){9,10}$/;
/** Twelve digits: province, century and sex, year of birth, number. */
const CITIZEN = /^0\d{2}[0-3]\d{8}$/;
const NINE_DIGITS = /^[0-3]\d{8}$/;
/** 81A-123.45 · 81B1-123.45 · 81H1 1234: a sign stands before the number, or codes of sites would fit. */
const PLATE = /^\d{2}[ -]?[a-zđ]{1,2}\d?(?:[ -]\d{4,5}|[ .-]?\d{3}\.\d{2})$/i;
const BIRTH_YEAR = /^(?:19[3-9]\d|200\d|201[0-5])$/;
const PEOPLES = new Set(
  (
    'kinh,gia rai,gia-rai,jrai,j rai,ja rai,ba na,ba-na,bana,bahnar,e de,ede,xo dang,xo-dang,sedang,' +
    'gie trieng,gie-trieng,gie,co ho,mnong,m nong,tay,nung,thai,muong,dao,hmong,h mong,mong,cham,raglai,' +
    'ra glai,ro mam,ro-mam,brau,hre,co,cor,hoa,khmer,chu ru'
  ).split(','),
);
const FAMILY_NAMES = new Set(
  (
    'nguyen tran le pham hoang huynh phan vu vo dang bui do ho ngo duong ly dinh trinh luu luong truong ' +
    'mai dao doan cao ta to ha lam ksor siu kpa rmah rcom ro rahlan nay kpuih a y'
  ).split(' '),
);
/** What stands between a family name and a given name far more often than in names of places. */
const MIDDLE_NAMES = new Set(
  'van thi dinh huu duc cong quoc xuan thanh ngoc minh quang hoang anh kim thu my hong'.split(' '),
);
const CAPITALISED = /^(?:\p{Lu}[\p{L}’'-]* ){1,4}\p{Lu}[\p{L}’'-]*$/u;

const SIGNS: readonly (readonly [PersonalKind, (text: string) => boolean])[] = [
  ['email', (text) => EMAIL.test(text)],
  ['identity-number', (text) => CITIZEN.test(text.replaceAll(' ', ''))],
  ['phone', (text) => PHONE.test(text)],
  ['plate', (text) => PLATE.test(text)],
  ['ethnicity', (text) => PEOPLES.has(foldText(text))],
  ['name', isPersonName],
];

/** What of people the cells of a column hold; null for a column of none, as far as can be seen. */
export function personalValues(texts: readonly string[]): PersonalKind | null {
  if (texts.length < LEAST_CELLS) return null;
  const found = SIGNS.find(([, is]) => texts.filter(is).length >= SHARE * texts.length);
  return found?.[0] ?? null;
}

/**
 * The same of a column whose header is no field: nine digits that may be an old identity card, and years
 * under "SN", which is a serial number too.
 */
export function personalLeftOver(header: string, texts: readonly string[]): PersonalKind | null {
  const all = (pattern: RegExp): boolean =>
    texts.length >= LEAST_CELLS && texts.every((text) => pattern.test(text));
  if (foldedHeader(header) === 'sn' && all(BIRTH_YEAR)) return 'birth';
  return personalValues(texts) ?? (all(NINE_DIGITS) ? 'identity-number' : null);
}

/** Streets and wards bear the names of people long dead: a middle name or a third word has to be there. */
function isPersonName(text: string): boolean {
  const tidy = text.replace(/^(?:ông|bà|anh|chị|[đĐ]\/?c|[đĐ]ồng chí)\.? /iu, '');
  if (!CAPITALISED.test(tidy) && !/^[\p{Lu} ]+$/u.test(tidy)) return false;
  const [family = '', ...rest] = foldText(tidy).split(' ');
  if (!FAMILY_NAMES.has(family)) return false;
  return rest.length >= 2 && MIDDLE_NAMES.has(rest[0] ?? '');
}
