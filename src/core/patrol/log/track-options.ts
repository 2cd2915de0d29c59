/** How a recorded track is read. Lengths in metres on the plane, times in seconds. */
export type TrackOptions = {
  /** So near the cable of a zone is in the zone: a road runs beside it, a phone is off by some metres. */
  readonly besideM: number;
  /** Fixes that stay within this of their own middle are one stay. */
  readonly stayRadiusM: number;
  /** A stay so near a target, or the place on the road it is reached from, is a stop at it. */
  readonly reachM: number;
  /** A stay as long as this is a stop. */
  readonly leastStayS: number;
  /** Longer without a fix is a gap: what happened in it is not known. */
  readonly longestGapS: number;
  /** A gap that ends where it began is taken as standing still, up to this. */
  readonly longestStillGapS: number;
  /** Away from a stay and back within this does not end it. */
  readonly excursionS: number;
  /** Nobody goes faster: a fix that says so is an error, or the device jumped. */
  readonly mostKmh: number;
  /** Moves shorter than this are the device's own unrest and add no length. */
  readonly leastMoveM: number;
};

/**
 * Ten minutes are the least a stop is asked for (Koper 1995: 10–16); a phone is off by 5–20 m in the open
 * and more under trees; roads run within some 100 m of the cable beside them.
 */
export const DEFAULT_TRACK_OPTIONS: TrackOptions = {
  besideM: 120,
  stayRadiusM: 75,
  reachM: 200,
  leastStayS: 600,
  longestGapS: 180,
  longestStillGapS: 1800,
  excursionS: 60,
  mostKmh: 130,
  leastMoveM: 30,
};

/** Least and most of what a person may set. */
export const TRACK_OPTION_BOUNDS = {
  besideM: [10, 1000],
  reachM: [20, 1000],
  leastStayS: [60, 7200],
} as const satisfies Partial<Record<keyof TrackOptions, readonly [number, number]>>;
