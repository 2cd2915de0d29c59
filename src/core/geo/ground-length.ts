import type { LonLat } from './lon-lat.ts';

const METRES_PER_DEGREE = 111_320;

/** Length of a line on the ground, for people who draw it: within half a percent of a metric plane's. */
export function groundLengthM(places: readonly LonLat[]): number {
  let lengthM = 0;
  for (const [i, [lon, lat]] of places.entries()) {
    const [fromLon, fromLat] = places[i - 1] ?? [lon, lat];
    const shrink = Math.cos((((lat + fromLat) / 2) * Math.PI) / 180);
    lengthM += METRES_PER_DEGREE * Math.hypot((lon - fromLon) * shrink, lat - fromLat);
  }
  return lengthM;
}
