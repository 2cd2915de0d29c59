import { periodOf } from '../../time/period.ts';
import type { Period } from '../../time/period.ts';
import { addDays, addMonths } from '../../time/vietnam-time.ts';
import { rowsIn } from './incident-reader.ts';
import type { IncidentReader } from './incident-reader.ts';

/** Incidents month by month from the first day of a period, and of the same months a year before. */
export type MonthCount = {
  /** First and last day; the last month may be cut by the end of the period. */
  readonly from: string;
  readonly to: string;
  readonly now: number;
  readonly yearBefore: number | null;
};

/** More months than this do not fit a figure. */
const MOST_MONTHS = 36;

export function monthCounts(
  incidents: IncidentReader,
  period: Period,
  since: string,
): readonly MonthCount[] {
  const months: MonthCount[] = [];
  for (let n = 0; n < MOST_MONTHS; n += 1) {
    const from = addMonths(period.from, n);
    if (from > period.to) break;
    const end = addDays(addMonths(period.from, n + 1), -1);
    const to = end < period.to ? end : period.to;
    const earlier = { from: addMonths(from, -12), to: addDays(addMonths(addDays(to, 1), -12), -1) };
    months.push({
      from,
      to,
      now: countIn(incidents, from, to),
      yearBefore: earlier.from < since ? null : countIn(incidents, earlier.from, earlier.to),
    });
  }
  return months;
}

function countIn(incidents: IncidentReader, from: string, to: string): number {
  const period = periodOf(from, to);
  return period ? rowsIn(incidents, period).length : 0;
}
