import type { Issue } from '../../basics/issue.ts';
import { crsNamed } from '../../geo/crs/crs-named.ts';
import { crsOfWkt } from '../../geo/crs/crs-of-wkt.ts';
import type { Crs, RefusedCrs } from '../../geo/crs/crs.ts';
import { WGS84 } from '../../geo/crs/projected.ts';
import { isRefused } from '../../geo/crs/registry.ts';
import type { RawGeometry, RawTable } from '../format.ts';
import { placeColumnsOf } from './place-columns.ts';
import { placeGeometry } from './place-geometry.ts';
import { LARGEST_DEGREE, gridGeometry } from './grid-geometry.ts';
import { northingLast } from './northing-last.ts';

export type PlacedTable = {
  /** With its geometry in longitude, latitude on WGS 84; null when nobody can say where it is. */
  readonly table: RawTable | null;
  /** The system the coordinates were in, and who said so; null without coordinates. */
  readonly crs: { readonly id: string; readonly by: 'person' | 'file' | 'values' } | null;
  readonly issues: readonly Issue[];
};

/**
 * Brings a table to WGS 84. The system is what a person says, else what the file states, else degrees
 * where the values are degrees: metres that nobody names are never guessed at. In a zone the larger
 * number is the northing, whatever the header says (in Vietnam it always is); each pair is put in order.
 */
export function inWgs84(raw: RawTable, file: string, asked: Crs | null): PlacedTable {
  const stated = asked ?? statedCrs(raw.crs);
  if (stated === 'unknown') return refused('crs.unsupported', file, shortName(raw.crs));
  if (stated && isRefused(stated)) return refused(`crs.${stated.reason}`, file, stated.id);
  const geometry = geometryOf(raw, stated);
  if (!geometry) return { table: raw, crs: null, issues: [] };
  if (!stated && inMetres(geometry)) return refused('crs.needed', file, '');
  const crs = stated ?? WGS84;
  const ordered = crs.centralMeridian === undefined ? null : northingLast(geometry.coordinates);
  const coordinates = crs.toWgs84(ordered?.coordinates ?? geometry.coordinates);
  const table: RawTable = { ...raw, geometry: { ...geometry, coordinates } };
  return {
    table,
    crs: { id: crs.id, by: asked ? 'person' : stated ? 'file' : 'values' },
    issues: [
      ...swapIssues(ordered?.swapped ?? 0, file),
      ...(isElsewhere(coordinates, crs) ? [elsewhere(file, crs.id)] : []),
    ],
  };
}

function geometryOf(raw: RawTable, crs: Crs | null): RawGeometry | null {
  if (raw.geometry) return raw.geometry;
  const grid = crs?.unit === 'degree' ? null : gridGeometry(raw);
  if (grid) return grid;
  const places = placeColumnsOf(raw);
  return places ? placeGeometry(raw, places) : null;
}

function statedCrs(name: string | undefined): Crs | RefusedCrs | 'unknown' | null {
  if (name === undefined || name.trim() === '') return null;
  return crsNamed(name) ?? crsOfWkt(name) ?? 'unknown';
}

/** A WKT is named by the first name in it. */
function shortName(name = ''): string {
  return (/"([^"]{1,80})"/.exec(name)?.[1] ?? name).slice(0, 80);
}

/** Most coordinates are too large for degrees: a few alone are faults of their rows. */
function inMetres({ coordinates }: RawGeometry): boolean {
  let large = 0;
  for (const value of coordinates) if (Math.abs(value) > LARGEST_DEGREE) large += 1;
  return large * 2 > coordinates.length;
}

/** Land, sea and islands of Vietnam with room around them (QCVN 80:2024 clause 1.2). */
const VIETNAM = { west: 101, south: 4, east: 119, north: 24.5 };

/** Only where the file was moved: degrees that are elsewhere may be meant. */
function isElsewhere(coordinates: Float64Array, crs: Crs): boolean {
  if (crs.id === WGS84.id) return false;
  let inside = 0;
  for (let i = 0; i + 1 < coordinates.length; i += 2) {
    const [lon = Number.NaN, lat = Number.NaN] = [coordinates[i], coordinates[i + 1]];
    const within = lon > VIETNAM.west && lon < VIETNAM.east;
    if (within && lat > VIETNAM.south && lat < VIETNAM.north) inside += 1;
  }
  return inside * 4 < coordinates.length;
}

function elsewhere(file: string, crs: string): Issue {
  return { code: 'crs.outside-vietnam', severity: 'warning', at: { file }, context: { crs } };
}

function swapIssues(count: number, file: string): readonly Issue[] {
  if (count === 0) return [];
  return [{ code: 'crs.axes-put-in-order', severity: 'info', at: { file }, context: { count } }];
}

function refused(code: Issue['code'], file: string, crs: string): PlacedTable {
  const issue: Issue = { code, severity: 'error', at: { file }, context: { crs } };
  return { table: null, crs: null, issues: [issue] };
}
