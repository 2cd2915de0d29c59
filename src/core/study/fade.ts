import { DAY_MS } from '../time/vietnam-time.ts';
import type { Period } from '../time/period.ts';

/** Half a century: nothing older is in any data. */
export const LONGEST_FADE_DAYS = 18_250;

/**
 * How much an incident still counts at the end of a period when its weight halves every `halfLifeDays`:
 * 0.5^(age ÷ half-life), age from the middle of what is known of its time inside the period.
 * A half-life of 0 (or less) fades nothing: 1.
 */
export function fadedShare(
  fromMs: number,
  toMs: number,
  period: Period,
  halfLifeDays: number,
): number {
  if (!(halfLifeDays > 0)) return 1;
  const insideFrom = Math.max(fromMs, period.startMs);
  const insideTo = Math.max(insideFrom, Math.min(toMs, period.endMs));
  const ageDays = Math.max(0, period.endMs - (insideFrom + insideTo) / 2) / DAY_MS;
  return 0.5 ** (ageDays / halfLifeDays);
}

/**
 * Years a faded sum stands for: the integral of the fade over the period, so that faded weights divided
 * by it are incidents per year again, mostly of late. Without a fade, the years of the period.
 */
export function fadedYears(period: Period, halfLifeDays: number): number {
  if (!(halfLifeDays > 0)) return period.years;
  const days = (halfLifeDays / Math.LN2) * (1 - 0.5 ** (period.days / halfLifeDays));
  return days / 365.25;
}
