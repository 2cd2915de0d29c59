import type { Bounds, Geometry } from '../geo/geometry.ts';

const CELLS = 256;

/** In `known` of a cell: not asked yet, and a border runs through it. */
const UNKNOWN = -2;
const MIXED = -3;

/**
 * Remembers the answer of `exact` for whole cells of a 256 × 256 grid. A cell that no border of the given
 * features touches lies in one area: asked once, it is known for every place in it. Same answers as
 * `exact`, ten times as fast for thousands of places.
 */
export function areaGrid(
  geometry: Geometry,
  rows: readonly number[],
  [west, south, east, north]: Bounds,
  exact: (lon: number, lat: number) => number,
): (lon: number, lat: number) => number {
  const perLon = CELLS / Math.max(east - west, Number.MIN_VALUE);
  const perLat = CELLS / Math.max(north - south, Number.MIN_VALUE);
  const column = (lon: number): number => cell((lon - west) * perLon);
  const line = (lat: number): number => cell((lat - south) * perLat);
  const known = new Int32Array(CELLS * CELLS).fill(UNKNOWN);
  const { coordinates, featureStart, partStart } = geometry;
  for (const row of rows) {
    for (let ring = featureStart[row] ?? 0; ring < (featureStart[row + 1] ?? 0); ring += 1) {
      const last = (partStart[ring + 1] ?? 0) - 1;
      for (let i = partStart[ring] ?? 0; i < last; i += 1) {
        const [x1, x2] = [column(coordinates[2 * i] ?? 0), column(coordinates[2 * i + 2] ?? 0)];
        const [y1, y2] = [line(coordinates[2 * i + 1] ?? 0), line(coordinates[2 * i + 3] ?? 0)];
        for (let y = Math.min(y1, y2); y <= Math.max(y1, y2); y += 1) {
          known.fill(MIXED, y * CELLS + Math.min(x1, x2), y * CELLS + Math.max(x1, x2) + 1);
        }
      }
    }
  }
  return (lon, lat) => {
    if (!(lon >= west && lon <= east && lat >= south && lat <= north)) return -1;
    const at = line(lat) * CELLS + column(lon);
    const before = known[at] ?? MIXED;
    if (before >= -1) return before;
    const area = exact(lon, lat);
    if (before === UNKNOWN) known[at] = area;
    return area;
  };
}

function cell(place: number): number {
  return Math.min(CELLS - 1, Math.max(0, Math.floor(place)));
}
