import type { PatrolPhrase } from './patrol-phrases.ts';
import type { PatrolWords } from './patrol-words.ts';

/** Says phrases and writes numbers, days and times as the words ask. */
export type Speaker = {
  readonly words: PatrolWords;
  readonly say: (phrase: PatrolPhrase, values?: Readonly<Record<string, string>>) => string;
  readonly integer: (value: number) => string;
  /** At most one decimal. */
  readonly decimal: (value: number) => string;
  readonly percent: (share: number) => string;
  /** 850 m, 12,4 km. */
  readonly distance: (metres: number) => string;
  /** ISO day as an office writes it; empty for what is no day. */
  readonly day: (isoDay: string) => string;
  /** Minutes after midnight as 22:05; past midnight it starts anew. */
  readonly clock: (minutes: number) => string;
};

const ISO_DAY = /^(\d{4})-(\d\d)-(\d\d)/;
const DAY_MINUTES = 1440;

export function speaker(words: PatrolWords): Speaker {
  const say: Speaker['say'] = (phrase, values = {}) => fill(words.say[phrase], values);
  const number = (value: number, digits: number): string =>
    writeNumber(value, digits, words.say.decimal, words.say.group);
  const integer = (value: number): string => number(value, 0);
  return {
    words,
    say,
    integer,
    decimal: (value) => number(value, 1),
    percent: (share) => `${number(share * 100, 0)}%`,
    distance: (metres) =>
      metres < 1000
        ? say('m', { n: integer(metres) })
        : say('km', { n: number(metres / 1000, metres < 100_000 ? 1 : 0) }),
    day: (isoDay) => {
      const [, year, month, day] = ISO_DAY.exec(isoDay) ?? [];
      return year && month && day ? say('day', { year, month, day }) : '';
    },
    clock: clockText,
  };
}

/** `{{name}}` replaced by its value; an unknown name by nothing. */
export function fill(text: string, values: Readonly<Record<string, string>>): string {
  return text.replace(/\{\{(\w+)\}\}/g, (_, name: string) => values[name] ?? '');
}

export function clockText(minutes: number): string {
  const within = ((Math.round(minutes) % DAY_MINUTES) + DAY_MINUTES) % DAY_MINUTES;
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${two(Math.floor(within / 60))}:${two(within % 60)}`;
}

function writeNumber(value: number, digits: number, decimal: string, group: string): string {
  if (!Number.isFinite(value)) return '—';
  const [whole = '0', part = ''] = Math.abs(value).toFixed(digits).split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, group);
  const tail = part.replace(/0+$/, '');
  const sign = value < 0 && Number(`${whole}.${part}`) !== 0 ? '−' : '';
  return `${sign}${grouped}${tail === '' ? '' : decimal + tail}`;
}
