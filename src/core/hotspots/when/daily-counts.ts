import type { Period } from '../../time/period.ts';
import { spreadOverEdges } from '../../time/spread-over-edges.ts';
import { DAY_MS } from '../../time/vietnam-time.ts';
import { LONGEST_WINDOW_DAYS } from './cycle-rates.ts';
import type { TimedIncidents } from './timed-incidents.ts';

/** Incidents of each day of a period, windows spread (aoristic). */
export type DailyCounts = {
  readonly count: Float64Array;
  /** Incidents whose window is longer than the limit: on no day. */
  readonly tooLong: number;
};

export function dailyCounts(
  incidents: TimedIncidents,
  { startMs, days }: Period,
  longestDays = LONGEST_WINDOW_DAYS,
): DailyCounts {
  const count = new Float64Array(days);
  const edges = Float64Array.from({ length: days + 1 }, (_, day) => startMs + day * DAY_MS);
  let tooLong = 0;
  for (let i = 0; i < incidents.count; i += 1) {
    const [fromMs, toMs] = [incidents.fromMs[i] ?? 0, incidents.toMs[i] ?? 0];
    if (toMs - fromMs > longestDays * DAY_MS) {
      tooLong += incidents.weight[i] ?? 0;
      continue;
    }
    spreadOverEdges(edges, fromMs, toMs, (day, share) => {
      count[day] = (count[day] ?? 0) + share;
    });
  }
  return { count, tooLong };
}
