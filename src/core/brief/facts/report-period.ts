import { periodOf, previousPeriod } from '../../time/period.ts';
import type { Period } from '../../time/period.ts';
import type { DayRange } from '../../time/period-presets.ts';
import { addDays, addMonths } from '../../time/vietnam-time.ts';

/**
 * Periods offices report on: decree 09/2019, article 12 closes months, quarters, halves and years on the 14th;
 * the calendar half is what some provinces ask for instead.
 */
export const REPORT_PRESETS = ['month', 'quarter', 'half', 'year', 'calendar-half'] as const;
export type ReportPreset = (typeof REPORT_PRESETS)[number];

const SPAN: Readonly<Record<ReportPreset, { readonly months: number; readonly ends: RegExp }>> = {
  month: { months: 1, ends: /-14$/ },
  quarter: { months: 3, ends: /-(?:03|06|09|12)-14$/ },
  half: { months: 6, ends: /-(?:06|12)-14$/ },
  year: { months: 12, ends: /-12-14$/ },
  'calendar-half': { months: 6, ends: /-(?:06-30|12-31)$/ },
};

/** The last whole periods of a preset that the data covers to their end, latest first; `many` at most. */
export function reportPeriods(
  preset: ReportPreset,
  data: { readonly since: string; readonly cutOff: string },
  many: number,
): readonly DayRange[] {
  const { months, ends } = SPAN[preset];
  const found: DayRange[] = [];
  let to = data.cutOff;
  for (let back = 0; back < 370 && !ends.test(to); back += 1) to = addDays(to, -1);
  if (!ends.test(to)) return found;
  while (found.length < many && to >= data.since) {
    const from = addMonths(addDays(to, 1), -months);
    found.push({ from, to });
    to = addDays(from, -1);
  }
  return found;
}

/** The preset whose days these are; null for free dates. */
export function presetOf({ from, to }: DayRange): ReportPreset | null {
  return (
    REPORT_PRESETS.find(
      (preset) =>
        SPAN[preset].ends.test(to) && addMonths(addDays(to, 1), -SPAN[preset].months) === from,
    ) ?? null
  );
}

/**
 * What a period is held against: the same days a year before, and the period just before. One of whole months
 * is held against as many whole months (15/12–14/6 against 15/6–14/12), any other against as many days.
 */
export function comparedPeriods(period: Period): {
  readonly yearBefore: Period | null;
  readonly before: Period;
} {
  const yearBefore = periodOf(
    addMonths(period.from, -12),
    addDays(addMonths(addDays(period.to, 1), -12), -1),
  );
  const months = wholeMonths(period);
  const earlier =
    months > 0 ? periodOf(addMonths(period.from, -months), addDays(period.from, -1)) : null;
  return {
    yearBefore: yearBefore && yearBefore.to < period.from ? yearBefore : null,
    before: earlier ?? previousPeriod(period),
  };
}

function wholeMonths({ from, to }: Period): number {
  const after = addDays(to, 1);
  if (after.slice(8) !== from.slice(8)) return 0;
  const months = (day: string): number => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7));
  return months(after) - months(from);
}
