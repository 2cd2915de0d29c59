import { ASSUMED_SPEEDS } from '../roads/road-speeds.ts';
import type { RoadSpeeds } from '../roads/road-speeds.ts';

/** What a patrol has and how it is to go. Plain JSON, kept in the project; the plan is a function of it and the result. */
export type PatrolOptions = {
  readonly teams: readonly PatrolTeam[];
  /** ISO day the (first) shift starts on. */
  readonly date: string;
  /** Shifts planned, on following days; each is drawn anew. */
  readonly nights: number;
  /** When a shift starts; `auto`: when, by the hours of the week, as long a shift meets most incidents. */
  readonly fromMinute: number | 'auto';
  readonly hours: number;
  readonly speeds: RoadSpeeds;
  /** 10–16 minutes at a stop (Koper 1995); longer where the person says so. */
  readonly dwellMin: number;
  /** A stop is seen again within this time where that is possible. */
  readonly revisitMin: number;
  /** Most kilometres of a team in a shift; null: only time limits. */
  readonly mostKm: number | null;
  /** Share of the stops from outside the favoured ones, 0 … 1. */
  readonly exploreShare: number;
  readonly zones: ZoneOptionsAsked;
  /** Guard posts to place, by `p-median` (least way to the risk) or `coverage` (most risk within reach). */
  readonly posts: {
    readonly count: number;
    readonly by: 'p-median' | 'coverage';
    readonly reachMin: number;
  };
  readonly seed: number;
};

export type PatrolTeam = {
  readonly name: string;
  /** Id of a `patrol_base`; or a place a person put. */
  readonly base: { readonly id: string } | { readonly lon: number; readonly lat: number };
};

export type ZoneOptionsAsked = {
  readonly count: number;
  /** Most metres of network in one. */
  readonly lengthM: number;
  /** No zone crosses the border of a commune. */
  readonly withinCommune: boolean;
  /** Stops outside the zones are not visited, apart from the explored share. */
  readonly stopsInZones: boolean;
};

/** More zones than this are not patrolled but driven past. */
export const MANY_ZONES = 8;

export function defaultPatrolOptions(teams: readonly PatrolTeam[], date: string): PatrolOptions {
  return {
    teams,
    date,
    nights: 1,
    fromMinute: 'auto',
    hours: 4,
    speeds: ASSUMED_SPEEDS.motorbike,
    dwellMin: 12,
    revisitMin: 120,
    mostKm: null,
    exploreShare: 0.1,
    zones: { count: 5, lengthM: 15_000, withinCommune: false, stopsInZones: true },
    posts: { count: 0, by: 'coverage', reachMin: 15 },
    seed: 7,
  };
}
