/** Where the demo is drawn: metres east and north of a point in the middle of the province. */
export type Point = readonly [x: number, y: number];
export type Line = readonly Point[];

const EARTH_RADIUS_M = 6_371_008.8;
const RADIANS = Math.PI / 180;
const LON_0 = 108.4;
const LAT_0 = 13.9;
const METRES_PER_DEGREE = EARTH_RADIUS_M * RADIANS;
const SHRINK = Math.cos(LAT_0 * RADIANS);

export function toPlane(lon: number, lat: number): Point {
  return [(lon - LON_0) * METRES_PER_DEGREE * SHRINK, (lat - LAT_0) * METRES_PER_DEGREE];
}

/** Longitude and latitude rounded to 6 decimals (about 0.1 m), as they are written to the files. */
export function toLonLat([x, y]: Point): [number, number] {
  return [round6(LON_0 + x / (METRES_PER_DEGREE * SHRINK)), round6(LAT_0 + y / METRES_PER_DEGREE)];
}

/** The point as a reader of the files will see it. */
export function asWritten(point: Point): Point {
  const [lon, lat] = toLonLat(point);
  return toPlane(lon, lat);
}

export function distanceM(a: Point, b: Point): number {
  return Math.hypot(b[0] - a[0], b[1] - a[1]);
}

function round6(value: number): number {
  return Math.round(value * 1e6) / 1e6;
}
