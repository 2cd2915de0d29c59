import { shareInside } from './incident-window.ts';
import { DAY_MS, addMonths, startOfDay } from './vietnam-time.ts';

/** Consecutive calendar months at UTC+07:00. */
export type MonthBins = {
  /** First day of each month, ISO. */
  readonly months: readonly string[];
  /** Length months + 1: start of each month, then the end of the last; UTC milliseconds. */
  readonly edges: Float64Array;
};

/** The months that touch the days from…to; none when the days are no days or reversed. */
export function monthBins(from: string, to: string): MonthBins {
  const months: string[] = [];
  if (startOfDay(from) !== null && startOfDay(to) !== null) {
    for (let month = `${from.slice(0, 7)}-01`; month <= to; month = addMonths(month, 1)) {
      months.push(month);
    }
  }
  const edges = new Float64Array(months.length + 1);
  months.forEach((month, index) => {
    edges[index] = startOfDay(month) ?? 0;
    edges[index + 1] = startOfDay(addMonths(month, 1)) ?? 0;
  });
  return { months, edges };
}

/** Adds a window to `counts` (one per month), each month getting its aoristic share. */
export function spreadOverMonths(
  bins: MonthBins,
  fromMs: number,
  toMs: number,
  counts: Float64Array,
): void {
  for (let month = firstMonthAt(bins, fromMs); month < bins.months.length; month += 1) {
    const startMs = bins.edges[month] ?? 0;
    if (startMs > toMs) return;
    const share = shareInside(fromMs, toMs, startMs, bins.edges[month + 1] ?? startMs);
    counts[month] = (counts[month] ?? 0) + share;
  }
}

/** The month `instantMs` is in, or 0 when it is before all of them. */
function firstMonthAt(bins: MonthBins, instantMs: number): number {
  const first = bins.edges[0] ?? 0;
  if (instantMs <= first) return 0;
  const guess = Math.floor((instantMs - first) / (31 * DAY_MS));
  let month = Math.min(guess, bins.months.length);
  while (month < bins.months.length && (bins.edges[month + 1] ?? Infinity) <= instantMs) month += 1;
  return month;
}
