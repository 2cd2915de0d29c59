import Flatbush from 'flatbush';
import type { Geometry } from '../geo/geometry.ts';
import type { Table } from '../model/table.ts';
import { areaGrid } from './area-grid.ts';
import { choiceReader, textReader } from './read-column.ts';

/** The communes a study reports on, and which of them a place is in. */
export type AreaFinder = {
  readonly length: number;
  /** Row of the commune table. */
  readonly row: Uint32Array;
  readonly code: readonly string[];
  readonly name: readonly string[];
  /** Area number of a place in degrees, −1 outside all. On a shared border the first in file order. */
  readonly at: (lon: number, lat: number) => number;
  /** Area number of a commune code, −1 when there is none. */
  readonly byCode: (code: string) => number;
};

/**
 * Communes of one epoch: when the table holds units from before and after 1 July 2025, those of today
 * are taken, so that no place is in two. No table gives no areas.
 */
export function areaFinder(table: Table | undefined): AreaFinder {
  const rows = table ? rowsOfToday(table) : [];
  const id = table ? textReader(table, 'id') : () => '';
  const name = table ? textReader(table, 'name') : () => '';
  const code = rows.map((row) => id(row));
  const numberOf = new Map<string, number>();
  code.forEach((one, area) => {
    if (!numberOf.has(one)) numberOf.set(one, area);
  });
  return {
    length: rows.length,
    row: Uint32Array.from(rows),
    code,
    name: rows.map((row) => name(row) || id(row)),
    at: table && rows.length > 0 ? polygonLookup(table.geometry, rows) : () => -1,
    byCode: (one) => (one === '' ? -1 : (numberOf.get(one) ?? -1)),
  };
}

function rowsOfToday(table: Table): number[] {
  const epoch = choiceReader(table, 'epoch');
  const rows = Array.from({ length: table.rows }, (_, row) => row);
  const today = rows.filter((row) => epoch(row) !== 'before_2025_07');
  return today.length > 0 ? today : rows;
}

function polygonLookup(
  geometry: Geometry,
  rows: readonly number[],
): (lon: number, lat: number) => number {
  const index = new Flatbush(rows.length);
  for (const row of rows) addBounds(index, geometry, row);
  index.finish();
  const { minX, minY, maxX, maxY } = index;
  return areaGrid(geometry, rows, [minX, minY, maxX, maxY], (lon, lat) => {
    let first = -1;
    for (const area of index.search(lon, lat, lon, lat)) {
      if (first >= 0 && area > first) continue;
      if (contains(geometry, rows[area] ?? 0, lon, lat)) first = area;
    }
    return first;
  });
}

function addBounds(index: Flatbush, geometry: Geometry, row: number): void {
  const { coordinates } = geometry;
  const [start, end] = coordinatesOf(geometry, row);
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  for (let i = start; i < end; i += 1) {
    west = Math.min(west, coordinates[2 * i] ?? west);
    east = Math.max(east, coordinates[2 * i] ?? east);
    south = Math.min(south, coordinates[2 * i + 1] ?? south);
    north = Math.max(north, coordinates[2 * i + 1] ?? north);
  }
  index.add(west, south, east, north);
}

function coordinatesOf(geometry: Geometry, row: number): readonly [number, number] {
  const { featureStart, partStart } = geometry;
  const first = partStart[featureStart[row] ?? 0] ?? 0;
  return [first, partStart[featureStart[row + 1] ?? 0] ?? first];
}

/** Even-odd rule over all rings: holes fall out by themselves. */
function contains(geometry: Geometry, row: number, lon: number, lat: number): boolean {
  const { coordinates, featureStart, partStart } = geometry;
  let inside = false;
  for (let ring = featureStart[row] ?? 0; ring < (featureStart[row + 1] ?? 0); ring += 1) {
    const end = (partStart[ring + 1] ?? 0) - 1;
    for (let i = partStart[ring] ?? 0; i < end; i += 1) {
      const y1 = coordinates[2 * i + 1] ?? 0;
      const y2 = coordinates[2 * i + 3] ?? 0;
      if (y1 > lat === y2 > lat) continue;
      const x1 = coordinates[2 * i] ?? 0;
      const x2 = coordinates[2 * i + 2] ?? 0;
      if (lon < x1 + ((lat - y1) / (y2 - y1)) * (x2 - x1)) inside = !inside;
    }
  }
  return inside;
}
