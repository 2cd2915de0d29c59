import type { RiskMeasure } from '../risk-terms.ts';

/** What the choice of places is to lower. */
export const COVER_GOALS = ['siteHours', 'subscriberHours'] as const;
export type CoverGoal = (typeof COVER_GOALS)[number];

export type CoverOptions = {
  readonly measure: RiskMeasure;
  /** How many new ones the list of places is for, 1 … MOST_PLACES. */
  readonly count: number;
  /** Metres a guard covers around the post; the other measures protect the asset they are on. */
  readonly radiusM: number;
  /** Subscriber-hours where nearly all sites tell their subscribers, unless a person chose. */
  readonly goal: CoverGoal;
};

/** The curve always reaches this far. */
export const CURVE_PLACES = 20;
export const MOST_PLACES = 50;

/** An assumption: how far a guard post is taken to reach. */
export const GUARD_RADIUS_M = 2000;
export const RADIUS_BOUNDS_M = [50, 20_000] as const;

/** Measures that reach beyond the asset they stand on. */
export function reachesAround(measure: RiskMeasure): boolean {
  return measure === 'guard';
}
