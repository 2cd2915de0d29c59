import type { Bounds } from '../../core/geo/geometry.ts';
import type { ImportReport } from '../../core/io/import/import-report.ts';
import { lookedAt } from '../layers/import-preview/import-features.ts';
import { HOME_BOUNDS } from './keep-bounds.ts';

/** Of many records, the share at either end that must not decide what is shown: a typing error lies far off. */
const STRAY_SHARE = 0.01;
const MOST_SHARE = 0.5;
const NEAR_DEGREES = 0.3;

/**
 * What of the map a file that is looked through needs: where its records fall; while its place is asked,
 * every candidate and the province. Null when nothing of it lies at home.
 */
export function importBounds(report: ImportReport, province: Bounds | null): Bounds | null {
  if (lookedAt(report, null) === null) return recordBounds(report.preview.coordinates, province);
  const samples = (report.place?.candidates ?? []).map(({ sample }) => sample);
  const drawn = boundsOf(samples, HOME_BOUNDS);
  return drawn && province ? around(drawn, province) : (drawn ?? province);
}

/** Of records that mostly lie in the province those that do; the strays are told in the list. */
function recordBounds(coordinates: Float64Array, province: Bounds | null): Bounds | null {
  const all = boundsOf([coordinates], HOME_BOUNDS);
  if (!province) return all;
  const near = widened(province);
  let inside = 0;
  for (let at = 0; at + 1 < coordinates.length; at += 2) {
    if (holds(near, coordinates[at] ?? 0, coordinates[at + 1] ?? 0)) inside += 1;
  }
  return inside >= MOST_SHARE * (coordinates.length / 2) ? boundsOf([coordinates], near) : all;
}

function widened([west, south, east, north]: Bounds): Bounds {
  return [west - NEAR_DEGREES, south - NEAR_DEGREES, east + NEAR_DEGREES, north + NEAR_DEGREES];
}

function holds([west, south, east, north]: Bounds, lon: number, lat: number): boolean {
  return lon >= west && lon <= east && lat >= south && lat <= north;
}

function boundsOf(lists: readonly Float64Array[], within: Bounds): Bounds | null {
  const lons: number[] = [];
  const lats: number[] = [];
  for (const list of lists) {
    for (let at = 0; at + 1 < list.length; at += 2) {
      const [lon, lat] = [list[at] ?? 0, list[at + 1] ?? 0];
      if (!holds(within, lon, lat)) continue;
      lons.push(lon);
      lats.push(lat);
    }
  }
  const [across, along] = [span(lons), span(lats)];
  return across && along ? [across[0], along[0], across[1], along[1]] : null;
}

function span(values: readonly number[]): readonly [number, number] | null {
  const sorted = values.toSorted((a, b) => a - b);
  const stray = Math.floor(sorted.length * STRAY_SHARE);
  const [least, most] = [sorted[stray], sorted[sorted.length - 1 - stray]];
  return least === undefined || most === undefined ? null : [least, most];
}

function around(a: Bounds, b: Bounds): Bounds {
  return [Math.min(a[0], b[0]), Math.min(a[1], b[1]), Math.max(a[2], b[2]), Math.max(a[3], b[3])];
}
