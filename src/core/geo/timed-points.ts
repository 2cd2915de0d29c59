/** Places a device wrote down one after another, in the order of the file. */
export type TimedPoints = {
  /** Degrees: lon, lat, lon, lat … */
  readonly lonLat: Float64Array;
  /** UTC milliseconds; NaN where the file tells none. */
  readonly timeMs: Float64Array;
  /** Segment s is the points [start[s], start[s + 1]): the device did not record between two. */
  readonly start: Uint32Array;
};
