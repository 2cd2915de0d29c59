import { addDays, addMonths } from './vietnam-time.ts';

/**
 * Periods people report on. Six months and the year close on the 14th (decree 09/2019, article 12:
 * 15/12–14/6, 15/6–14/12, 15/12–14/12; each month 15th–14th); offices also count calendar halves.
 */
export const PERIOD_PRESETS = [
  'last_12_months',
  'last_24_months',
  'last_36_months',
  'report_half',
  'report_year',
  'report_month',
  'calendar_half',
  'calendar_year',
  'all',
] as const;
export type PeriodPreset = (typeof PERIOD_PRESETS)[number];

export type DayRange = { readonly from: string; readonly to: string };

/**
 * The latest such period the data covers to its end, given the first and last day of the data.
 * `last_*` and `all` end on the cut-off itself. The start is not cut to `since`: the caller sees
 * when a preset reaches back before the data.
 */
export function presetPeriod(
  preset: PeriodPreset,
  data: { since: string; cutOff: string },
): DayRange {
  const { since, cutOff } = data;
  switch (preset) {
    case 'last_12_months':
      return lastMonths(cutOff, 12);
    case 'last_24_months':
      return lastMonths(cutOff, 24);
    case 'last_36_months':
      return lastMonths(cutOff, 36);
    case 'report_half':
      return latestEnding(cutOff, ['06-14', '12-14'], 6);
    case 'report_year':
      return latestEnding(cutOff, ['12-14'], 12);
    case 'report_month':
      return latestEnding(
        cutOff,
        MONTHS.map((month) => `${month}-14`),
        1,
      );
    case 'calendar_half':
      return latestEnding(cutOff, ['06-30', '12-31'], 6);
    case 'calendar_year':
      return latestEnding(cutOff, ['12-31'], 12);
    case 'all':
      return { from: since, to: cutOff };
  }
}

const MONTHS = ['01', '02', '03', '04', '05', '06', '07', '08', '09', '10', '11', '12'];

function lastMonths(cutOff: string, months: number): DayRange {
  return { from: addMonths(addDays(cutOff, 1), -months), to: cutOff };
}

function latestEnding(cutOff: string, ends: readonly string[], months: number): DayRange {
  const year = Number(cutOff.slice(0, 4));
  const days = [year - 1, year].flatMap((y) => ends.map((end) => `${y}-${end}`));
  const to = days.findLast((day) => day <= cutOff) ?? cutOff;
  return { from: addMonths(addDays(to, 1), -months), to };
}
