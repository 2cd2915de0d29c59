/** What was patrolled, as a person wrote it down or a recorded track tells it. Kept in the project; no person is named. */
export type PatrolLogEntry = {
  readonly id: string;
  /** ISO day the shift started on. */
  readonly date: string;
  readonly team: string;
  readonly fromMinute: number;
  readonly toMinute: number;
  /** How it is known. */
  readonly source: 'by-hand' | 'track';
  /** Zones gone through, as a person named them or as the plan numbers them, and seconds in each where a track tells. */
  readonly zones: readonly ZonePatrolled[];
  /** Stops made: target ids, with seconds where a track tells. */
  readonly stops: readonly { readonly target: string; readonly seconds: number | null }[];
  /** Stops the plan asked for; with `stops` they say what share was done. Empty: no plan was held against it. */
  readonly planned: readonly string[];
  readonly lengthM: number | null;
  readonly note: string;
};

/** `share` of the zone's length passed by, 0…1. Both null where a person wrote it down. */
export type ZonePatrolled = {
  readonly zone: ZoneKept;
  readonly seconds: number | null;
  readonly share: number | null;
};

/** A zone as it was at the time: later edits do not change what was patrolled. */
export type ZoneKept = {
  readonly name: string;
  /** Target ids. */
  readonly sections: readonly string[];
};

/** A shift as a plan had it, kept so that what was done can be held against it. One a day and team. */
export type PlannedShift = {
  /** ISO day it starts on. */
  readonly date: string;
  readonly team: string;
  readonly fromMinute: number;
  readonly minutes: number;
  /** Names of the zones its stops lie in. */
  readonly zones: readonly string[];
  /** Target ids. */
  readonly stops: readonly string[];
};
