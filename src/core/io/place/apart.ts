const METRES_PER_DEGREE = 111_195;
const RADIANS = Math.PI / 180;
/** No two places on the globe are farther from each other. */
const FARTHEST_M = 20_037_508;

/**
 * Median distance between two readings of the same coordinates, metres (on a sphere's local plane: meant for
 * telling 200 m from 20 km). Longitude, latitude; places that are none are left out, of none it is 0.
 */
export function apartM(a: Float64Array, b: Float64Array): number {
  const distances: number[] = [];
  const stride = 2 * Math.max(1, Math.floor(a.length / 2 / 200));
  for (let i = 0; i + 1 < Math.min(a.length, b.length); i += stride) {
    const [lonA = Number.NaN, latA = Number.NaN] = [a[i], a[i + 1]];
    const [lonB = Number.NaN, latB = Number.NaN] = [b[i], b[i + 1]];
    const east = (lonA - lonB) * Math.cos(((latA + latB) / 2) * RADIANS);
    const distance = Math.hypot(east, latA - latB) * METRES_PER_DEGREE;
    if (!Number.isNaN(distance)) distances.push(Math.min(distance, FARTHEST_M));
  }
  distances.sort((one, other) => one - other);
  return distances[distances.length >> 1] ?? 0;
}
