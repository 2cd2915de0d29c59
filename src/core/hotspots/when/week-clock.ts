import { HOURS_OF_WEEK, spreadOverWeek } from '../../time/hour-of-week.ts';
import type { Period } from '../../time/period.ts';
import { DAY_MS, HOUR_MS } from '../../time/vietnam-time.ts';
import { riskHours } from '../risk-hours.ts';
import type { RiskHours } from '../risk-hours.ts';
import { standsOutP } from './stands-out.ts';
import type { TimedIncidents } from './timed-incidents.ts';

/** Incidents by hour of the day and weekday. */
export type WeekClock = {
  /** 168 hours, Monday 00:00 (UTC+07:00) first; the sum is `hours.total`. */
  readonly hourOfWeek: Float64Array;
  /** The window of the day that holds most, and the sums by hour and weekday. */
  readonly hours: RiskHours;
  /** How easily chance alone would fill some window of the day as much; at most 1. */
  readonly p: number;
  /** Incidents in no hour: only the day is recorded, or the window is longer than the limit. */
  readonly dayOnly: number;
  readonly tooLong: number;
  /** Of those counted, incidents known to no better than a day: spread evenly, they blur the clock. */
  readonly overADay: number;
};

export type ClockOptions = {
  /** Longest window that says anything about the hour, in hours; at most a week. */
  readonly longestWindowH: number;
  /** Length of the window of the day that is looked for, in hours. */
  readonly windowH: number;
};

/** As the study counts them: a week, and four hours of the day. */
export const DEFAULT_CLOCK: ClockOptions = { longestWindowH: 168, windowH: 4 };

/**
 * At what hour and weekday incidents happen. A window is spread evenly over the hours it covers inside the
 * period (aoristic, Ratcliffe 2000); a record that states days only, or a window longer than the limit, is in
 * no hour and counted apart, so that hours + dayOnly + tooLong is the weight of all incidents. With the
 * default limits the 168 hours are those of StudyResult.hourOfWeek. O(incidents × hours of a window).
 */
export function weekClock(
  incidents: TimedIncidents,
  { startMs, endMs }: Pick<Period, 'startMs' | 'endMs'>,
  { longestWindowH, windowH }: ClockOptions = DEFAULT_CLOCK,
): WeekClock {
  const hourOfWeek = new Float64Array(HOURS_OF_WEEK);
  let [dayOnly, tooLong, overADay] = [0, 0, 0];
  for (let i = 0; i < incidents.count; i += 1) {
    const [fromMs, toMs] = [incidents.fromMs[i] ?? 0, incidents.toMs[i] ?? 0];
    const weight = incidents.weight[i] ?? 0;
    const from = Math.max(fromMs, startMs);
    const to = Math.min(toMs, endMs);
    if (toMs - fromMs > longestWindowH * HOUR_MS) tooLong += weight;
    else if (!spreadOverWeek(from, to, weight, hourOfWeek)) dayOnly += weight;
    else if (toMs - fromMs > DAY_MS) overADay += weight;
  }
  const hours = riskHours(hourOfWeek, windowH);
  const p = standsOutP(hours.count, hours.total, windowH / 24, 24);
  return { hourOfWeek, hours, p, dayOnly, tooLong, overADay };
}
