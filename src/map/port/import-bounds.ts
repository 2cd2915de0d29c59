import type { Bounds } from '../../core/geo/geometry.ts';
import type { ImportReport } from '../../core/io/import/import-report.ts';
import { lookedAt } from '../layers/import-preview/import-features.ts';
import { HOME_BOUNDS } from './keep-bounds.ts';

/** Of many records, the share at either end that must not decide what is shown: a typing error lies far off. */
const STRAY_SHARE = 0.01;

/**
 * What of the map a file that is looked through needs: where its records fall; while its place is asked,
 * every candidate and the province. Null when nothing of it lies at home.
 */
export function importBounds(report: ImportReport, province: Bounds | null): Bounds | null {
  if (lookedAt(report, null) === null) return boundsOf([report.preview.coordinates]);
  const samples = (report.place?.candidates ?? []).map(({ sample }) => sample);
  const drawn = boundsOf(samples);
  return drawn && province ? around(drawn, province) : (drawn ?? province);
}

function boundsOf(lists: readonly Float64Array[]): Bounds | null {
  const [west, south, east, north] = HOME_BOUNDS;
  const lons: number[] = [];
  const lats: number[] = [];
  for (const list of lists) {
    for (let at = 0; at + 1 < list.length; at += 2) {
      const [lon, lat] = [list[at] ?? 0, list[at + 1] ?? 0];
      if (lon < west || lon > east || lat < south || lat > north) continue;
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
