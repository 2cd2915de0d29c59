import { lunarNewYear } from './lunar-calendar.ts';
import type { DayRange, PeakRule } from './peak-periods.ts';
import { addDays, startOfDay } from './vietnam-time.ts';

const MONTH_DAY = /^\d\d-\d\d$/;

/**
 * The days of a peak period that touch first…last (ISO days), in order of time. A day that a year does not
 * have (29 February) is the day before.
 */
export function peakDays(rule: PeakRule, first: string, last: string): readonly DayRange[] {
  const ranges = rule.type === 'dates' ? rule.ranges : everyYear(rule, first, last);
  return ranges
    .filter(({ from, to }) => from <= to && to >= first && from <= last)
    .toSorted((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0));
}

/** What is wrong with a rule, by field; empty when it can be used. */
export function wrongRule(rule: PeakRule): string {
  switch (rule.type) {
    case 'lunar_new_year':
      return rule.fromDay <= rule.toDay ? '' : 'toDay';
    case 'yearly':
      if (!isMonthDay(rule.from)) return 'from';
      return isMonthDay(rule.to) ? '' : 'to';
    case 'dates': {
      const wrong = rule.ranges.findIndex(
        ({ from, to }) => startOfDay(from) === null || startOfDay(to) === null || from > to,
      );
      return wrong < 0 ? '' : `ranges.${wrong}`;
    }
  }
}

function everyYear(
  rule: Exclude<PeakRule, { type: 'dates' }>,
  first: string,
  last: string,
): readonly DayRange[] {
  const ranges: DayRange[] = [];
  for (let year = yearOf(first) - 1; year <= yearOf(last) + 1; year += 1) {
    if (rule.type === 'lunar_new_year') {
      const day = lunarNewYear(year);
      ranges.push({ from: addDays(day, rule.fromDay), to: addDays(day, rule.toDay) });
    } else {
      const endYear = rule.from <= rule.to ? year : year + 1;
      ranges.push({ from: dayIn(year, rule.from), to: dayIn(endYear, rule.to) });
    }
  }
  return ranges;
}

function dayIn(year: number, monthDay: string): string {
  const day = `${String(year).padStart(4, '0')}-${monthDay}`;
  return startOfDay(day) === null ? `${day.slice(0, 8)}28` : day;
}

/** 2024 has every day a year can have. */
function isMonthDay(text: string): boolean {
  return MONTH_DAY.test(text) && startOfDay(`2024-${text}`) !== null;
}

function yearOf(day: string): number {
  return Number(day.slice(0, 4));
}
