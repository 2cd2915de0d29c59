/**
 * Geometry of a whole table in typed arrays. Coordinates are WGS 84 longitude, latitude in degrees:
 * this is the door; metres exist only behind a MetricPlane.
 *
 * point:   feature i is coordinate i; `partStart` and `featureStart` are the identity.
 * line:    feature → parts (`featureStart`), part → coordinates (`partStart`).
 * polygon: a part is a ring, closed (first coordinate repeated), outer rings counter-clockwise,
 *          `holes[part] = 1` marks a hole of the outer ring before it.
 */
export type Geometry = {
  readonly type: GeometryType;
  /** lon, lat, lon, lat … */
  readonly coordinates: Float64Array;
  /** Length parts + 1: first coordinate (not array index) of each part. */
  readonly partStart: Uint32Array;
  /** Length features + 1: first part of each feature. */
  readonly featureStart: Uint32Array;
  readonly holes?: Uint8Array;
};

export type GeometryType = 'point' | 'line' | 'polygon';

/** west, south, east, north in degrees. */
export type Bounds = readonly [number, number, number, number];
