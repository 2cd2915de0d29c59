/** What a track is held against. Degrees: lon, lat, lon, lat … */
export type TrackQuestion = {
  readonly zones: readonly TrackZone[];
  /** Places a stop may be at; those of the plan first. */
  readonly places: readonly TrackPlace[];
};

export type TrackZone = {
  /** The cable of the zone, a line each. */
  readonly lines: readonly Float64Array[];
  /** Ring around it, closed; empty: only what is beside the cable is in the zone. */
  readonly outline: readonly number[];
};

export type TrackPlace = {
  /** Target id. */
  readonly target: string;
  /** The target, and where it is reached from on a way. */
  readonly lonLat: readonly number[];
  readonly planned: boolean;
};
