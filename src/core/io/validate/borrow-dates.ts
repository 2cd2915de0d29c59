import type { CalendarDate, Moment } from './when-moments.ts';

/**
 * The ends of a window with full dates: what one end leaves out it has from the other ("từ 20/11 đến
 * 05/12/2024", "22h-23h30 ngày 1/2/2024", "đêm 31 rạng sáng 1/9"), and the year of both from elsewhere.
 * 'no-year' where nobody says the year; null where no day is said.
 */
export function borrowDates(
  moments: readonly [Moment] | readonly [Moment, Moment],
  year: number,
): readonly Moment[] | 'no-year' | null {
  const [first, second] = moments;
  if (!second) {
    const full = withYear(first, year);
    return full && isFull(full) ? [full] : hasDay(first) ? 'no-year' : null;
  }
  const end = withYear(endOf(first, second), year);
  if (!end || !isFull(end)) return hasDay(first) || hasDay(second) ? 'no-year' : null;
  const start = startOf(first, end);
  return start && isFull(start) ? [start, end] : null;
}

/** The end with what only the start says. */
function endOf(start: Moment, end: Moment): Moment {
  const known = start.date;
  if (end.months || start.months || !known) return end;
  if (end.day !== undefined) return { ...end, date: { ...known, day: end.day } };
  if (!end.date) return { ...end, date: known };
  if (!Number.isNaN(end.date.year) || Number.isNaN(known.year)) return end;
  const year = isBefore(end.date, known) ? known.year + 1 : known.year;
  return { ...end, date: { ...end.date, year } };
}

/** The start with what only the end says. */
function startOf(start: Moment, end: Moment): Moment | null {
  if (start.months) {
    const year = end.months?.year ?? end.date?.year ?? Number.NaN;
    const own = start.months.year;
    return { ...start, months: { ...start.months, year: Number.isNaN(own) ? year : own } };
  }
  const known = end.date;
  if (!known) return null;
  if (start.day !== undefined) return { ...start, date: dayBefore(start.day, known) };
  if (!start.date) return { ...start, date: known };
  if (!Number.isNaN(start.date.year)) return start;
  const year = isBefore(known, start.date) ? known.year - 1 : known.year;
  return { ...start, date: { ...start.date, year } };
}

/** The last day of this number up to a date: the 31st before 1 September is of August. */
function dayBefore(day: number, { year, month, day: end }: CalendarDate): CalendarDate {
  if (day <= end) return { year, month, day };
  return month === 1 ? { year: year - 1, month: 12, day } : { year, month: month - 1, day };
}

function isBefore(a: CalendarDate, b: CalendarDate): boolean {
  return a.month < b.month || (a.month === b.month && a.day < b.day);
}

function withYear(moment: Moment, year: number): Moment | null {
  const { date, months } = moment;
  if (months)
    return Number.isNaN(months.year) ? { ...moment, months: { ...months, year } } : moment;
  if (!date) return null;
  return Number.isNaN(date.year) ? { ...moment, date: { ...date, year } } : moment;
}

function isFull({ date, months }: Moment): boolean {
  return !Number.isNaN((months ?? date)?.year ?? Number.NaN);
}

function hasDay({ date, months }: Moment): boolean {
  return date !== undefined || months !== undefined;
}
