import type { DateOrder } from '../../model/import-choices.ts';
import { borrowDates } from './borrow-dates.ts';
import { momentsOf } from './when-moments.ts';
import { spanOf } from './when-span.ts';
import type { Span } from './when-span.ts';
import { whenTokens } from './when-tokens.ts';
import { ABOUT_DAYS, ABOUT_MIN } from './when-words.ts';

/** Longer cells are a story, not a time. */
const LONGEST_CELL = 120;
const MINUTE_MS = 60_000;
const DAY_MS = 86_400_000;

/** UTC milliseconds; `fromMs` and `toMs` are equal for a moment. `day`: a date alone, its whole day. */
export type When = Span;

export type WhenOptions = {
  /** What stands first in dates of numbers alone. */
  readonly order: DateOrder;
  /** For dates that are written without one; NaN where nothing tells. */
  readonly year: number;
};

/**
 * When something was, as people write it: a moment ("16 giờ 30 phút ngày 5/12/2024"), a day, or a window:
 * "từ 20/11 đến 05/12/2024", "đêm 27 rạng sáng 28/9/2024", "khoảng 16h ngày 05/12/2024", "tháng 3/2024".
 * What is uncertain is a window (when-words). Times are of Vietnam. 'no-year': all but the year is said.
 * Null for anything else: days that do not exist, windows that run backwards, words nobody knows here.
 */
export function readWhen(text: string, options: WhenOptions): When | 'no-year' | null {
  if (text.length > LONGEST_CELL) return null;
  const tokens = whenTokens(text);
  if (!tokens) return null;
  const spoken = /\p{L}{3}/u.test(text);
  const written = momentsOf(tokens, spoken ? 'day-first' : options.order);
  const moments = written && borrowDates(written, options.year);
  if (!moments || moments === 'no-year') return moments;
  const spans = moments.map(spanOf);
  const [first, last] = [spans[0], spans.at(-1)];
  if (!first || !last) return null;
  if (first === last) return tokens.some(({ is }) => is === 'about') ? about(first) : first;
  return first.fromMs <= last.toMs
    ? { fromMs: first.fromMs, toMs: last.toMs, form: 'window' }
    : null;
}

/** "khoảng …" is a window around the moment or the day; what is a window already stays one. */
function about({ fromMs, toMs, form }: Span): Span {
  const marginMs = { moment: ABOUT_MIN * MINUTE_MS, day: ABOUT_DAYS * DAY_MS, window: 0 }[form];
  return { fromMs: fromMs - marginMs, toMs: toMs + marginMs, form: 'window' };
}
