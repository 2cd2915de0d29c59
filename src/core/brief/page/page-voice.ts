import type { PagePhrase } from './page-phrases.ts';
import type { PageWords } from './page-words.ts';

/** Says phrases and writes figures as the words of a page ask. */
export type PageVoice = {
  readonly words: PageWords;
  readonly say: (phrase: PagePhrase, values?: Readonly<Record<string, string>>) => string;
  readonly integer: (value: number) => string;
  /** At most so many decimals (1 unless told), trailing zeros dropped. */
  readonly decimal: (value: number, digits?: number) => string;
  readonly fixed: (value: number, digits: number) => string;
  /** Incidents, whose windows may count by their share: whole from 20 on, below with one decimal. */
  readonly count: (value: number) => string;
  /** ISO day; empty for what is none. */
  readonly day: (isoDay: string) => string;
  readonly month: (isoDay: string) => string;
  readonly monthShort: (isoDay: string) => string;
  readonly period: (from: string, to: string) => string;
  readonly list: (items: readonly string[]) => string;
  /** 22:00–02:00 */
  readonly hours: (from: number, length: number) => string;
};

const WHOLE_FROM = 20;
const ISO_DAY = /^(\d{4})-(\d\d)-(\d\d)/;

export function pageVoice(words: PageWords): PageVoice {
  const say: PageVoice['say'] = (phrase, values = {}) =>
    words.say[phrase].replace(/\{\{(\w+)\}\}/g, (_, name: string) => values[name] ?? '');
  const number = (value: number, least: number, most: number): string =>
    writeNumber(value, [least, most], words.say.decimal, words.say.group);
  const dated = (phrase: 'day' | 'month' | 'month_short', isoDay: string): string => {
    const [, year = '', month = '', day = ''] = ISO_DAY.exec(isoDay) ?? [];
    return day === '' ? '' : say(phrase, { year, month, day, short: year.slice(2) });
  };
  return {
    words,
    say,
    integer: (value) => number(value, 0, 0),
    decimal: (value, digits = 1) => number(value, 0, digits),
    fixed: (value, digits) => number(value, digits, digits),
    count: (value) => number(value, 0, value >= WHOLE_FROM ? 0 : 1),
    day: (isoDay) => dated('day', isoDay),
    month: (isoDay) => dated('month', isoDay),
    monthShort: (isoDay) => dated('month_short', isoDay),
    period: (from, to) => say('period', { from: dated('day', from), to: dated('day', to) }),
    list: (items) => items.join(', '),
    hours: (from, length) =>
      say('hours_from_to', { from: clock(from), to: clock((from + length) % 24) }),
  };
}

function clock(hour: number): string {
  return `${String(hour).padStart(2, '0')}:00`;
}

function writeNumber(
  value: number,
  [least, most]: readonly [number, number],
  decimal: string,
  group: string,
): string {
  if (!Number.isFinite(value)) return '–';
  const [whole = '0', part = ''] = Math.abs(value).toFixed(most).split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, group);
  let tail = part;
  while (tail.length > least && tail.endsWith('0')) tail = tail.slice(0, -1);
  const sign = value < 0 && Number(`${whole}.${part}`) !== 0 ? '−' : '';
  return `${sign}${grouped}${tail === '' ? '' : decimal + tail}`;
}
