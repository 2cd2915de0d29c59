import type { RawColumn, RawTable } from '../format.ts';
import { foldedHeader } from '../validate/header-key.ts';

const LON = ['lon', 'lng', 'long', 'longitude', 'kinh do', 'kinh do e', 'kd', 'x', 'toa do x'];
const LAT = ['lat', 'latitude', 'vi do', 'vi do n', 'vd', 'y', 'toa do y'];
/** Headers of grids in metres besides X and Y; which of the two is the northing shows in the values. */
const EASTING = ['easting', 'e', 'toa do dong', 'x m', 'x vn2000', 'x vn 2000', 'toa do x m'];
const NORTHING = ['northing', 'n', 'toa do bac', 'y m', 'y vn2000', 'y vn 2000', 'toa do y m'];
const PAIR = ['toa do', 'vi tri', 'lat lon', 'lat lng', 'coordinates', 'location'];
const WKT = ['wkt', 'geometry', 'geom', 'the geom', 'hinh hoc'];

/** Columns of a table without geometry that say where a record is. */
export type PlaceColumns =
  | { readonly type: 'lon-lat'; readonly lon: RawColumn; readonly lat: RawColumn }
  | { readonly type: 'pair'; readonly pair: RawColumn }
  | { readonly type: 'wkt'; readonly wkt: RawColumn };

/** Null when no header says so. */
export function placeColumnsOf(raw: RawTable): PlaceColumns | null {
  const lon = firstNamed(raw, LON);
  const lat = firstNamed(raw, LAT);
  if (lon && lat) return { type: 'lon-lat', lon, lat };
  const wkt = firstNamed(raw, WKT);
  if (wkt) return { type: 'wkt', wkt };
  const pair = firstNamed(raw, PAIR);
  return pair ? { type: 'pair', pair } : null;
}

/** The two columns of a grid in metres, as their headers order them; null when there are none. */
export function gridColumnsOf(
  raw: RawTable,
): { readonly x: RawColumn; readonly y: RawColumn } | null {
  const x = firstNamed(raw, [...EASTING, ...LON]);
  const y = firstNamed(raw, [...NORTHING, ...LAT]);
  return x && y ? { x, y } : null;
}

function firstNamed(raw: RawTable, names: readonly string[]): RawColumn | undefined {
  return names
    .map((name) => raw.columns.find((column) => foldedHeader(column.name) === name))
    .find((column) => column !== undefined);
}

export function isPlaceHeader(header: string): boolean {
  const key = foldedHeader(header);
  return [LON, LAT, EASTING, NORTHING, PAIR, WKT].some((names) => names.includes(key));
}
