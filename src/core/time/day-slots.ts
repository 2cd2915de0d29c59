import { lunarMonthsOver } from './lunar-calendar.ts';
import { monthBins } from './month-bins.ts';
import type { Period } from './period.ts';
import { DAY_MS, OFFSET_MS, dayNumber } from './vietnam-time.ts';

/**
 * A period cut into consecutive pieces, each belonging to a place of a cycle (a month of the year, a
 * weekday …). Edges are UTC milliseconds, one more than pieces, the first and last those of the period.
 */
export type DaySlots = {
  readonly edges: Float64Array;
  /** Place in the cycle, by piece. */
  readonly slot: Uint8Array;
  /** Places of the cycle. */
  readonly length: number;
};

/** Calendar months: January is 0. The months at both ends have the days that lie in the period. */
export function monthSlots(period: Period): DaySlots {
  const { edges } = monthBins(period.from, period.to);
  return cutAt(edges, 12, period, (ms) => new Date(ms + OFFSET_MS).getUTCMonth());
}

/** Weekdays: Monday is 0. */
export function weekdaySlots(period: Period): DaySlots {
  const edges = Float64Array.from(
    { length: period.days + 1 },
    (_, day) => period.startMs + day * DAY_MS,
  );
  /** 1970-01-01 was a Thursday. */
  return cutAt(edges, 7, period, (ms) => (((dayNumber(ms) + 3) % 7) + 7) % 7);
}

/** Months of the lunar calendar: the first is 0; a leap month counts with the month it repeats. */
export function lunarSlots(period: Period): DaySlots {
  const first = dayNumber(period.startMs);
  const months = lunarMonthsOver(first, first + period.days - 1);
  const edges = [...months.map(({ firstDay }) => firstDay), months.at(-1)?.endDay ?? first];
  const monthOf = new Map(months.map(({ firstDay, month }) => [firstDay, month - 1]));
  const starts = Float64Array.from(edges, (day) => day * DAY_MS - OFFSET_MS);
  return cutAt(starts, 12, period, (ms) => monthOf.get(dayNumber(ms)) ?? 0);
}

/** The same pieces under another cycle: place i becomes `to[i]`. */
export function regrouped(slots: DaySlots, to: readonly number[], length: number): DaySlots {
  return { ...slots, slot: slots.slot.map((place) => to[place] ?? 0), length };
}

/** Days of the period in each place of the cycle. */
export function slotDays({ edges, slot, length }: DaySlots): Float64Array {
  const days = new Float64Array(length);
  slot.forEach((place, piece) => {
    const ms = (edges[piece + 1] ?? 0) - (edges[piece] ?? 0);
    days[place] = (days[place] ?? 0) + ms / DAY_MS;
  });
  return days;
}

function cutAt(
  starts: Float64Array,
  length: number,
  { startMs, endMs }: Period,
  placeOf: (startMs: number) => number,
): DaySlots {
  const slot = Uint8Array.from(starts.subarray(0, -1), placeOf);
  const edges = starts.map((edge) => Math.min(Math.max(edge, startMs), endMs));
  return { edges, slot, length };
}
