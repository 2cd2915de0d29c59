import type { DateOrder } from '../../model/import-choices.ts';
import type { DayPart } from './when-words.ts';
import type { WhenToken } from './when-tokens.ts';

/** A moment as written: what is not said is absent, a year nobody wrote is NaN. */
export type Moment = {
  part?: DayPart;
  clock?: { readonly seconds: number; readonly half: 'am' | 'pm' | null };
  date?: CalendarDate;
  /** A day without its month: "đêm 27 rạng sáng 28/9". */
  day?: number;
  months?: MonthSpan;
};

export type CalendarDate = { readonly year: number; readonly month: number; readonly day: number };
export type MonthSpan = {
  readonly year: number;
  readonly from: number;
  readonly to: number;
  readonly days: readonly [number, number];
};

/** One moment, or the two ends of a window; null where the tokens make no sense together. */
export function momentsOf(
  tokens: readonly WhenToken[],
  order: DateOrder,
): readonly [Moment] | readonly [Moment, Moment] | null {
  const moments: Moment[] = [{}];
  for (const token of tokens) {
    if (token.is === 'about' || token.is === 'from') continue;
    const moment = moments.at(-1) ?? {};
    const follows = token.is === 'part' && moment.part !== undefined && isDated(moment);
    if (token.is === 'to' || follows) moments.push({});
    if (token.is !== 'to' && !add(token, moments.at(-1) ?? {}, order)) return null;
  }
  const [first, last, ...more] = moments;
  if (!first || isEmpty(first) || more.length > 0) return null;
  if (!last) return [first];
  return isEmpty(last) ? null : [first, last];
}

/** False where the moment says it already. */
function add(
  token: Exclude<WhenToken, { is: 'to' | 'about' | 'from' }>,
  moment: Moment,
  order: DateOrder,
): boolean {
  switch (token.is) {
    case 'part':
      if (moment.part) return false;
      moment.part = token.part;
      return true;
    case 'time':
      if (moment.clock) return false;
      moment.clock = token;
      return true;
    case 'day':
      if (isDated(moment)) return false;
      moment.day = token.day;
      return true;
    case 'date':
      if (isDated(moment)) return false;
      moment.date = calendarDate(token, order);
      return true;
    case 'months':
      return addMonths(token, moment);
  }
}

/** "28/9 năm 2024": the year of a date that is there already. */
function addMonths(span: MonthSpan, moment: Moment): boolean {
  const { date } = moment;
  if (date && Number.isNaN(date.year) && span.from === 1 && span.to === 12) {
    moment.date = { ...date, year: span.year };
    return true;
  }
  if (isDated(moment)) return false;
  moment.months = span;
  return true;
}

function isDated({ date, day, months }: Moment): boolean {
  return date !== undefined || day !== undefined || months !== undefined;
}

function isEmpty(moment: Moment): boolean {
  return !isDated(moment) && !moment.clock && !moment.part;
}

/** A number above twelve is no month, whatever the order. */
function calendarDate(
  { a, b, year, order: written }: Extract<WhenToken, { is: 'date' }>,
  order: DateOrder,
): CalendarDate {
  const monthFirst = written === 'either' && (order === 'month-first' ? a <= 12 : b > 12);
  return monthFirst ? { year, month: a, day: b } : { year, month: b, day: a };
}
