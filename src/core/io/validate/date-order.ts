import type { DateOrder } from '../../model/import-choices.ts';

const ZERO = 0x30;
const SEPARATORS = new Set(['/', '-', '.']);
const LARGEST_MONTH = 12;

/** What the dates of a column say of the order of day and month. */
export type OrderEvidence = {
  /** Dates that can only be read day first, and only month first. */
  readonly dayFirst: number;
  readonly monthFirst: number;
  /** Different texts that either order reads, as different days. */
  readonly either: readonly string[];
};

export function orderEvidence(texts: readonly string[]): OrderEvidence {
  let [dayFirst, monthFirst] = [0, 0];
  const either: string[] = [];
  for (const text of texts) {
    const pair = leadingPair(text);
    if (!pair) continue;
    const [first, second] = pair;
    if (first > LARGEST_MONTH && second <= LARGEST_MONTH) dayFirst += 1;
    else if (second > LARGEST_MONTH && first <= LARGEST_MONTH) monthFirst += 1;
    else if (first !== second && second <= LARGEST_MONTH) either.push(text);
  }
  return { dayFirst, monthFirst, either };
}

/** The order the column proves; null where nothing does, or its dates disagree. */
export function provenOrder({ dayFirst, monthFirst }: OrderEvidence): DateOrder | null {
  if (dayFirst > 0 === monthFirst > 0) return null;
  return dayFirst > 0 ? 'day-first' : 'month-first';
}

/**
 * The first two numbers of 03/04/2024 and the like, as written; null for texts with words, which are
 * Vietnamese and day first, and for dates that start with their year.
 */
function leadingPair(text: string): readonly [number, number] | null {
  const first = digitsAt(text, 0);
  const separator = text.charAt(first.end);
  if (first.count === 0 || first.count > 2 || !SEPARATORS.has(separator)) return null;
  const second = digitsAt(text, first.end + 1);
  if (second.count === 0 || second.count > 2 || text.charAt(second.end) !== separator) return null;
  const year = digitsAt(text, second.end + 1);
  if (year.count !== 2 && year.count !== 4) return null;
  return /\p{L}{3}/u.test(text.slice(year.end)) ? null : [first.value, second.value];
}

function digitsAt(text: string, start: number): { value: number; count: number; end: number } {
  let value = 0;
  let end = start;
  for (; end < text.length; end += 1) {
    const digit = text.charCodeAt(end) - ZERO;
    if (digit < 0 || digit > 9) break;
    value = value * 10 + digit;
  }
  return { value, count: end - start, end };
}
