import { peakDays } from './peak-days.ts';
import type { DayRange, PeakPeriod } from './peak-periods.ts';
import { addDays } from './vietnam-time.ts';

export type ComingPeak = { readonly peak: PeakPeriod; readonly days: DayRange };

/**
 * The next time of each peak period, from the day given on: one that has begun counts from that day. Within a
 * year and a month ahead; those without a date yet (a congress not called) are left out. First come first.
 */
export function comingPeaks(peaks: readonly PeakPeriod[], from: string): readonly ComingPeak[] {
  const last = addDays(from, 396);
  return peaks
    .flatMap((peak) => {
      const [next] = peakDays(peak.rule, from, last);
      if (!next) return [];
      return [{ peak, days: { from: next.from < from ? from : next.from, to: next.to } }];
    })
    .toSorted((a, b) => (a.days.from < b.days.from ? -1 : a.days.from > b.days.from ? 1 : 0));
}
