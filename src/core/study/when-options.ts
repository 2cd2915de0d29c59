import type { ClockOptions } from '../hotspots/when/week-clock.ts';
import { DEFAULT_CLOCK } from '../hotspots/when/week-clock.ts';
import type { TrendStep } from '../hotspots/when/incident-trend.ts';
import type { PeakPeriod } from '../time/peak-periods.ts';
import type { MonthRange } from '../time/seasons.ts';

/** What a person set for a province; null: what the app starts with. */
export type WhenSettings = {
  readonly dry: MonthRange | null;
  readonly peaks: readonly PeakPeriod[] | null;
};

export const NO_WHEN_SETTINGS: WhenSettings = { dry: null, peaks: null };

/** Only the incidents of one target or one commune, by their numbers. */
export type WhenPlace = { readonly target: number } | { readonly area: number };

export type WhenOptions = WhenSettings & {
  readonly step: TrendStep;
  readonly clock: ClockOptions;
  readonly place: WhenPlace | null;
};

export const DEFAULT_WHEN: WhenOptions = {
  ...NO_WHEN_SETTINGS,
  step: 'month',
  clock: DEFAULT_CLOCK,
  place: null,
};

/** Windows of the day that may be looked for, and the longest windows of time the clock may take, in hours. */
export const WINDOW_HOURS = [3, 4, 5, 6, 8] as const;
export const LONGEST_WINDOW_BOUNDS_H = [1, 168] as const;
