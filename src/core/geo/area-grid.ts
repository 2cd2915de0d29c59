import type { Bounds, Geometry } from './geometry.ts';
import { f64, i32, u32 } from './typed.ts';

const CELLS = 256;

/** In `known` of a cell: not asked yet, and a border runs through it. */
const UNKNOWN = -2;
const MIXED = -3;

/**
 * Remembers the answer of `exact` for whole cells of a 256 × 256 grid. A cell that no border of the given
 * features touches lies in one area, and so do its neighbours in the row up to the next border: asked
 * once, it is known for every place in them. Same answers as `exact`, many times as fast for thousands
 * of places.
 */
export function areaGrid(
  geometry: Geometry,
  features: Uint32Array,
  [west, south, east, north]: Bounds,
  exact: (lon: number, lat: number) => number,
): (lon: number, lat: number) => number {
  const perLon = CELLS / Math.max(east - west, Number.MIN_VALUE);
  const perLat = CELLS / Math.max(north - south, Number.MIN_VALUE);
  const known = new Int32Array(CELLS * CELLS).fill(UNKNOWN);
  const { coordinates, featureStart, partStart } = geometry;
  for (const feature of features) {
    const lastRing = u32(featureStart, feature + 1);
    for (let ring = u32(featureStart, feature); ring < lastRing; ring += 1) {
      let column = -1;
      let line = -1;
      for (let i = u32(partStart, ring); i < u32(partStart, ring + 1); i += 1) {
        const nextColumn = cell((f64(coordinates, 2 * i) - west) * perLon);
        const nextLine = cell((f64(coordinates, 2 * i + 1) - south) * perLat);
        if (column >= 0) markBox(known, column, line, nextColumn, nextLine);
        column = nextColumn;
        line = nextLine;
      }
    }
  }
  return (lon, lat) => {
    if (!(lon >= west && lon <= east && lat >= south && lat <= north)) return -1;
    const column = cell((lon - west) * perLon);
    const line = cell((lat - south) * perLat) * CELLS;
    const before = i32(known, line + column);
    if (before >= -1) return before;
    const area = exact(lon, lat);
    if (before === UNKNOWN) spread(known, line, column, area);
    return area;
  };
}

/** Every cell that the segment between two cells may touch. */
function markBox(known: Int32Array, x1: number, y1: number, x2: number, y2: number): void {
  const [left, right] = x1 < x2 ? [x1, x2] : [x2, x1];
  const [low, high] = y1 < y2 ? [y1, y2] : [y2, y1];
  for (let y = low; y <= high; y += 1) {
    for (let x = left; x <= right; x += 1) known[y * CELLS + x] = MIXED;
  }
}

function spread(known: Int32Array, line: number, column: number, area: number): void {
  for (let x = column; x < CELLS && i32(known, line + x) === UNKNOWN; x += 1)
    known[line + x] = area;
  for (let x = column - 1; x >= 0 && i32(known, line + x) === UNKNOWN; x -= 1) {
    known[line + x] = area;
  }
}

function cell(place: number): number {
  return Math.min(CELLS - 1, Math.max(0, Math.floor(place)));
}
