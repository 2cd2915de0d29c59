import { peakDays } from '../../time/peak-days.ts';
import type { DayRange, PeakPeriod } from '../../time/peak-periods.ts';
import type { Period } from '../../time/period.ts';
import { dayNumber, startOfDay } from '../../time/vietnam-time.ts';
import { rateRatio } from './rate-ratio.ts';
import type { RateRatio } from './rate-ratio.ts';

/** One time a peak period came, beside the days around it. */
export type PeakTime = DayRange & {
  readonly inside: number;
  readonly insideDays: number;
  readonly outside: number;
  readonly outsideDays: number;
  readonly expected: number;
};

export type PeakEffect = {
  readonly peak: PeakPeriod;
  readonly times: readonly PeakTime[];
  /** Times the data covers only in part, or without enough days on both sides. */
  readonly leftOut: number;
  readonly all: RateRatio;
};

/** Days looked at on each side: as many as the peak has, at least a month, at most up to the next year's. */
const LEAST_REACH_DAYS = 30;
const YEAR_DAYS = 365;
/** Of the days on each side of a peak, this share must be in the data. */
const LEAST_AROUND = 0.5;

const AROUND = 1;
const INSIDE = 2;

/**
 * Do more incidents come in a peak period than in the days around it? Each time it came is held against the
 * days just before and just after (as many as it has on each side, at least 30): the same year and the same
 * part of the season, so that neither a trend nor the dry season passes for the peak. Sums over all times,
 * rate ratio by days (rateRatio). `daily` incidents by day of `period`, the days the data covers; a day that
 * belongs to any time of this peak is around none. Never there: no times, verdict few.
 */
export function peakEffect(
  peak: PeakPeriod,
  daily: Float64Array,
  period: Period,
  dispersion = 1,
): PeakEffect {
  const first = dayNumber(period.startMs);
  const spans = peakDays(peak.rule, period.from, period.to).map((range) => ({
    range,
    from: dayOf(range.from) - first,
    to: dayOf(range.to) - first + 1,
  }));
  const days = new Uint8Array(period.days);
  for (const { from, to } of spans) days.fill(INSIDE, Math.max(0, from), Math.max(0, to));
  const times: PeakTime[] = [];
  for (const { range, from, to } of spans) {
    if (from < 0 || to > period.days) continue;
    const reach = reachOf(to - from);
    const before = freeDays(days, from - reach, from);
    const after = freeDays(days, to, to + reach);
    if (Math.min(before.length, after.length) < LEAST_AROUND * reach) continue;
    const around = [...before, ...after];
    for (const day of around) days[day] = AROUND;
    times.push(timeOf(range, [from, to], around, daily));
  }
  const sum = (part: 'inside' | 'insideDays' | 'outside' | 'outsideDays'): number =>
    times.reduce((total, time) => total + time[part], 0);
  const all = rateRatio(
    sum('inside'),
    sum('insideDays'),
    sum('outside'),
    sum('outsideDays'),
    dispersion,
  );
  return { peak, times, leftOut: spans.length - times.length, all };
}

function reachOf(lengthDays: number): number {
  const most = Math.floor((YEAR_DAYS - lengthDays) / 2);
  return Math.max(1, Math.min(Math.max(lengthDays, LEAST_REACH_DAYS), most));
}

/** Days from…to − 1 that are in the data, in no peak and around no other. */
function freeDays(days: Uint8Array, from: number, to: number): readonly number[] {
  const free: number[] = [];
  for (let day = Math.max(0, from); day < Math.min(to, days.length); day += 1) {
    if (days[day] === 0) free.push(day);
  }
  return free;
}

function timeOf(
  range: DayRange,
  [from, to]: readonly [number, number],
  around: readonly number[],
  daily: Float64Array,
): PeakTime {
  const inside = daily.subarray(from, to).reduce((all, count) => all + count, 0);
  const outside = around.reduce((all, day) => all + (daily[day] ?? 0), 0);
  const insideDays = to - from;
  const outsideDays = around.length;
  const expected = (outside * insideDays) / outsideDays;
  return { ...range, inside, insideDays, outside, outsideDays, expected };
}

function dayOf(isoDay: string): number {
  return dayNumber(startOfDay(isoDay) ?? 0);
}
