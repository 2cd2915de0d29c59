import { foldText } from '../../basics/text-fold.ts';
import { DAY_PARTS, LAST_SHORT_YEAR, MONTH_PARTS } from './when-words.ts';
import type { DayPart } from './when-words.ts';

/** What a cell about a time is made of. A year that is not written is NaN. */
export type WhenToken =
  | { readonly is: 'time'; readonly seconds: number; readonly half: 'am' | 'pm' | null }
  | {
      readonly is: 'date';
      readonly a: number;
      readonly b: number;
      readonly year: number;
      readonly order: DateParts;
    }
  | { readonly is: 'day'; readonly day: number }
  | {
      readonly is: 'months';
      readonly from: number;
      readonly to: number;
      readonly year: number;
      readonly days: readonly [number, number];
    }
  | { readonly is: 'part'; readonly part: DayPart }
  | { readonly is: 'about' }
  | { readonly is: 'from' }
  | { readonly is: 'to' };

/** `either`: two numbers whose order the column tells. */
export type DateParts = 'day-month' | 'either';

type Rule = readonly [RegExp, (groups: readonly (string | undefined)[]) => WhenToken | null];

const YEAR = String.raw`(\d{4})`;
const SEPARATED = String.raw`(\d{1,2})\s?([/.-])\s?(\d{1,2})\s?\2\s?(\d{4}|\d{2})(?!\d)`;

const RULES: readonly Rule[] = [
  [/[\s,;()]+|\.(?=\s|$)/, () => null],
  [/(?:thu (?:hai|ba|tu|nam|sau|bay|[2-7])|chu nhat)(?![a-z])/, () => null],
  [
    /(?:vao khoang thoi gian|khoang thoi gian|vao hoi|vao luc|vao|hoi|luc|trong|cua)(?![a-z])/,
    () => null,
  ],
  [/(?:khoang|chung|tam|uoc)(?![a-z])|[~≈]/, () => ({ is: 'about' })],
  [/(?:tu|bat dau tu|bat dau)(?![a-z])/, () => ({ is: 'from' })],
  [/(?:cho den|den khi|den|to)(?![a-z])|->|[-–—→]|\/(?=\d{4}-)/, () => ({ is: 'to' })],
  [new RegExp(String.raw`${YEAR}-(\d{1,2})-(\d{1,2})(?!\d)t?`), ([y, m, d]) => date(d, m, y)],
  [new RegExp(String.raw`${YEAR}/(\d{1,2})/(\d{1,2})(?!\d)`), ([y, m, d]) => date(d, m, y)],
  [/(\d{1,2})\s*(?:h|gio|g)\s*(\d{1,2})\s*(?:phut|ph|p|')(?![a-z])/, ([h, m]) => clock(h, m)],
  [/(\d{1,2})\s*(?:h|gio|g)(\d{2})(?![\da-z]|[/.]\d)/, ([h, m]) => clock(h, m)],
  [/(\d{1,2})\s*(?:h|gio|g)(?![a-z])/, ([h]) => clock(h, '0')],
  [
    /(\d{1,2}):(\d{2})(?::(\d{2}))?\s*(am|pm|sa|ch)?(?![a-z\d])/,
    ([h, m, s, half]) => clock(h, m, s, half),
  ],
  [new RegExp(SEPARATED), ([a, , b, y]) => either(a, b, y)],
  [
    new RegExp(String.raw`(\d{1,2}) ?thang (\d{1,2})(?:,? ?(?:nam|/|-)? ?${YEAR})?(?!\d)`),
    ([d, m, y]) => date(d, m, y),
  ],
  [
    new RegExp(
      String.raw`(?:(${wordsOf(MONTH_PARTS)}) )?(?:thang|t) ?(\d{1,2})(?: ?(?:/|-|\.|nam) ?${YEAR})?(?!\d)`,
    ),
    ([part, m, y]) => month(m, y, part),
  ],
  [new RegExp(String.raw`(\d{1,2})[/-]${YEAR}(?!\d)`), ([m, y]) => month(m, y)],
  [
    new RegExp(String.raw`quy (i{1,3}|iv|[1-4])(?: ?(?:/|-|nam) ?${YEAR})?(?![a-z\d])`),
    ([q, y]) => quarter(q, y),
  ],
  [new RegExp(String.raw`nam ${YEAR}(?!\d)`), ([y]) => months(1, 12, Number(y))],
  [/ngay(?![a-z])/, () => null],
  [/(\d{1,2})[/.](\d{1,2})(?![\d/])/, ([d, m]) => date(d, m, undefined)],
  [/(\d{1,2})(?!\d)/, ([d]) => ({ is: 'day', day: Number(d) })],
  [new RegExp(`(${wordsOf(DAY_PARTS)})(?![a-z])`), ([word]) => dayPart(word)],
];

const STICKY = RULES.map(([pattern, make]) => [new RegExp(pattern.source, 'y'), make] as const);

/** The tokens of a text; null where it says something else too: half a sentence is not read. */
export function whenTokens(text: string): readonly WhenToken[] | null {
  const folded = foldText(tellingApart(text));
  const tokens: WhenToken[] = [];
  let at = 0;
  while (at < folded.length) {
    const next = tokenAt(folded, at);
    if (next === null) return null;
    if (next.token) tokens.push(next.token);
    at = next.end;
  }
  return tokens;
}

/** Words that only their accents tell apart: "tới" is no "tối", and "sang" among accents no "sáng". */
function tellingApart(text: string): string {
  const lower = text.normalize('NFC').toLowerCase().replace(/tới/g, 'đến');
  const accented = foldText(lower) !== lower;
  return accented ? lower.replace(/(?<!\p{L})sang(?!\p{L})/gu, 'đến') : lower;
}

function wordsOf(list: readonly { readonly words: readonly string[] }[]): string {
  return list
    .flatMap(({ words }) => words)
    .toSorted((a, b) => b.length - a.length)
    .join('|');
}

function tokenAt(text: string, at: number): { token: WhenToken | null; end: number } | null {
  for (const [pattern, make] of STICKY) {
    pattern.lastIndex = at;
    const found = pattern.exec(text);
    if (!found) continue;
    return { token: make(found.slice(1)), end: at + found[0].length };
  }
  return null;
}

function date(d: string | undefined, m: string | undefined, y: string | undefined): WhenToken {
  return { is: 'date', a: Number(d), b: Number(m), year: yearOf(y), order: 'day-month' };
}

function either(a: string | undefined, b: string | undefined, y: string | undefined): WhenToken {
  return { is: 'date', a: Number(a), b: Number(b), year: yearOf(y), order: 'either' };
}

function yearOf(written: string | undefined): number {
  if (written === undefined) return Number.NaN;
  const year = Number(written);
  if (written.length > 2) return year;
  return year <= LAST_SHORT_YEAR ? 2000 + year : 1900 + year;
}

function clock(
  h: string | undefined,
  m: string | undefined,
  s: string | undefined = '0',
  half?: string,
): WhenToken {
  const of = half === 'pm' || half === 'ch' ? 'pm' : half === undefined ? null : 'am';
  const isClock = Number(m) < 60 && Number(s) < 60;
  const seconds = isClock ? 3600 * Number(h) + 60 * Number(m) + Number(s) : Number.NaN;
  return { is: 'time', seconds, half: of };
}

function month(m: string | undefined, y: string | undefined, part?: string): WhenToken {
  const days = MONTH_PARTS.find(({ words }) => part !== undefined && words.includes(part));
  return months(Number(m), Number(m), yearOf(y), days ? [days.from, days.to] : [1, 31]);
}

function quarter(q: string | undefined, y: string | undefined): WhenToken {
  const number = ['i', 'ii', 'iii', 'iv'].indexOf(q ?? '') + 1 || Number(q);
  return months(3 * number - 2, 3 * number, yearOf(y));
}

function months(
  from: number,
  to: number,
  year: number,
  days: readonly [number, number] = [1, 31],
): WhenToken {
  return { is: 'months', from, to, year, days };
}

function dayPart(word: string | undefined): WhenToken | null {
  const part = DAY_PARTS.find(({ words }) => words.includes(word ?? ''));
  return part ? { is: 'part', part } : null;
}
