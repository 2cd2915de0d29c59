import { DAY_MS, addDays, addMonths, startOfDay } from '../../core/time/vietnam-time.ts';

/** Days on a line of pixels: whole months from the first to the last. */
export type DayScale = {
  readonly width: number;
  /** The left edge of a day; a day's right edge is the left edge of the next. */
  readonly x: (day: string) => number;
  /** The day at a position, inside the months shown. */
  readonly dayAt: (x: number) => string;
};

export function createDayScale(months: readonly string[], width: number): DayScale {
  const first = months[0];
  const last = months.at(-1);
  const start = startOfDay(first ?? '') ?? 0;
  const end = last === undefined ? DAY_MS : (startOfDay(addMonths(last, 1)) ?? DAY_MS);
  const span = Math.max(DAY_MS, end - start);
  return {
    width,
    x: (day) => (((startOfDay(day) ?? start) - start) / span) * width,
    dayAt: (x) => {
      if (first === undefined) return '1970-01-01';
      const days = Math.floor(((x / Math.max(1, width)) * span) / DAY_MS);
      return addDays(first, Math.min(Math.max(0, days), span / DAY_MS - 1));
    },
  };
}
