import { sum } from '../../basics/sum.ts';
import { garwoodInterval } from '../rates/garwood-interval.ts';
import { slotDays } from '../../time/day-slots.ts';
import type { DaySlots } from '../../time/day-slots.ts';
import { spreadOverEdges } from '../../time/spread-over-edges.ts';
import { DAY_MS } from '../../time/vietnam-time.ts';
import { standsOutP } from './stands-out.ts';
import type { TimedIncidents } from './timed-incidents.ts';

/** Incidents by place of a cycle (month, weekday, season), over the days each place had. */
export type CycleRates = {
  /** By place. Windows are spread over the places they reach (aoristic). */
  readonly count: Float64Array;
  readonly days: Float64Array;
  /** Incidents in 30 days of this place, 95 % interval (Garwood, widened by the dispersion); 0 where it had no day. */
  readonly per30Days: Float64Array;
  readonly low: Float64Array;
  readonly high: Float64Array;
  /** Over the rate of the whole period: 1 is average. */
  readonly ratio: Float64Array;
  readonly total: number;
  /** Incidents whose window is longer than the limit: in no place. */
  readonly tooLong: number;
  /** Place of the highest rate, and how surely it is more than chance makes of some place. */
  readonly busiest: number;
  readonly p: number;
};

/** A window of more than this says little about a month. */
export const LONGEST_WINDOW_DAYS = 31;

/**
 * How often per day incidents come in each place of a cycle: count ÷ days, so that a short month, a leap
 * year or a period that begins in mid-month favours none. Windows longer than `longestDays` are counted
 * apart. Counts and `tooLong` sum to the weight of all incidents. `dispersion` φ (neighbourDispersion): counts
 * that vary φ times as much as Poisson say as much as counts φ times smaller. O(incidents × log pieces + shares).
 */
export function cycleRates(
  incidents: TimedIncidents,
  slots: DaySlots,
  dispersion = 1,
  longestDays = LONGEST_WINDOW_DAYS,
): CycleRates {
  const count = new Float64Array(slots.length);
  const days = slotDays(slots);
  let tooLong = 0;
  for (let i = 0; i < incidents.count; i += 1) {
    const [fromMs, toMs] = [incidents.fromMs[i] ?? 0, incidents.toMs[i] ?? 0];
    if (toMs - fromMs > longestDays * DAY_MS) {
      tooLong += incidents.weight[i] ?? 0;
      continue;
    }
    spreadOverEdges(slots.edges, fromMs, toMs, (piece, share) => {
      const place = slots.slot[piece] ?? 0;
      count[place] = (count[place] ?? 0) + share;
    });
  }
  return { count, days, tooLong, ...ratesOf(count, days, dispersion) };
}

type Rates = Omit<CycleRates, 'count' | 'days' | 'tooLong'>;

function ratesOf(count: Float64Array, days: Float64Array, dispersion: number): Rates {
  const total = sum(count);
  const allDays = sum(days);
  const perDay = allDays > 0 ? total / allDays : 0;
  const per30 = (value: number, place: number): number => {
    const exposure = days[place] ?? 0;
    return exposure > 0 ? (30 * value) / exposure : 0;
  };
  const per30Days = count.map(per30);
  const limits = Array.from(count, (value) => garwoodInterval(value / dispersion));
  const busiest = per30Days.reduce(
    (best, rate, place) => (rate > (per30Days[best] ?? 0) + 1e-12 ? place : best),
    0,
  );
  const places = days.filter((one) => one > 0).length;
  const share = allDays > 0 ? (days[busiest] ?? 0) / allDays : 1;
  return {
    per30Days,
    low: Float64Array.from(limits, ({ low }, place) => per30(dispersion * low, place)),
    high: Float64Array.from(limits, ({ high }, place) => per30(dispersion * high, place)),
    ratio: per30Days.map((rate) => (perDay > 0 ? rate / (30 * perDay) : 0)),
    total,
    busiest,
    p: standsOutP((count[busiest] ?? 0) / dispersion, total / dispersion, share, places),
  };
}
