import type { Bounds, Geometry } from '../../core/geo/geometry.ts';

/** First and last + 1 coordinate of a row. */
export function coordinateRange(geometry: Geometry, row: number): readonly [number, number] {
  const { featureStart, partStart } = geometry;
  const from = partStart[featureStart[row] ?? 0] ?? 0;
  return [from, partStart[featureStart[row + 1] ?? 0] ?? from];
}

/** Null when the row has no place. */
export function boundsOfRow(geometry: Geometry, row: number): Bounds | null {
  const { coordinates } = geometry;
  const [from, to] = coordinateRange(geometry, row);
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  for (let i = from; i < to; i += 1) {
    const lon = coordinates[2 * i] ?? Number.NaN;
    const lat = coordinates[2 * i + 1] ?? Number.NaN;
    if (Number.isNaN(lon) || Number.isNaN(lat)) continue;
    west = Math.min(west, lon);
    east = Math.max(east, lon);
    south = Math.min(south, lat);
    north = Math.max(north, lat);
  }
  return west <= east ? [west, south, east, north] : null;
}

/**
 * A place to stand for the row: the point, the vertex in the middle of a line, the middle of a polygon's
 * bounds. 0, 0 when the row has no place.
 */
export function middleOfRow(geometry: Geometry, row: number): readonly [number, number] {
  if (geometry.type === 'line') {
    const [from, to] = coordinateRange(geometry, row);
    const middle = (from + to) >> 1;
    if (to > from) {
      return [geometry.coordinates[2 * middle] ?? 0, geometry.coordinates[2 * middle + 1] ?? 0];
    }
  }
  const bounds = boundsOfRow(geometry, row);
  return bounds ? [(bounds[0] + bounds[2]) / 2, (bounds[1] + bounds[3]) / 2] : [0, 0];
}
