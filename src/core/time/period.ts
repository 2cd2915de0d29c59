import { DAY_MS, addDays, startOfDay } from './vietnam-time.ts';

/** Days counted, both inclusive, and the same as half-open UTC milliseconds [startMs, endMs). */
export type Period = {
  readonly from: string;
  readonly to: string;
  readonly startMs: number;
  readonly endMs: number;
  readonly days: number;
  /** Days ÷ 365.25. */
  readonly years: number;
};

/** null when a day is no day or the last is before the first. */
export function periodOf(from: string, to: string): Period | null {
  const startMs = startOfDay(from);
  const lastMs = startOfDay(to);
  if (startMs === null || lastMs === null || lastMs < startMs) return null;
  const endMs = lastMs + DAY_MS;
  const days = Math.round((endMs - startMs) / DAY_MS);
  return { from, to, startMs, endMs, days, years: days / 365.25 };
}

/** The period of as many days that ends the day before: what a change is measured against. */
export function previousPeriod(period: Period): Period {
  const from = addDays(period.from, -period.days);
  const to = addDays(period.from, -1);
  return {
    from,
    to,
    startMs: period.startMs - period.days * DAY_MS,
    endMs: period.startMs,
    days: period.days,
    years: period.years,
  };
}
