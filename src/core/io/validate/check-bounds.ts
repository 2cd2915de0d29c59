import type { Bounds } from '../../geo/geometry.ts';
import type { RawGeometry } from '../format.ts';
import type { TableCheck } from './table-check.ts';

/** A province's records reach a little beyond its box: islands are told apart by more than this. */
const MARGIN_DEG = 0.25;

/** Warns of records whose first coordinate lies outside the province's box; they are kept. */
export function checkBounds(geometry: RawGeometry, bounds: Bounds, check: TableCheck): void {
  const [west, south, east, north] = bounds;
  for (let row = 0; row < check.rows; row += 1) {
    if (check.keep[row] === 0) continue;
    const first = geometry.partStart[geometry.featureStart[row] ?? 0] ?? 0;
    const lon = geometry.coordinates[2 * first] ?? 0;
    const lat = geometry.coordinates[2 * first + 1] ?? 0;
    const inside =
      lon >= west - MARGIN_DEG &&
      lon <= east + MARGIN_DEG &&
      lat >= south - MARGIN_DEG &&
      lat <= north + MARGIN_DEG;
    if (!inside) check.warn(row, 'geometry.outside-province', undefined, { lon, lat });
  }
}
