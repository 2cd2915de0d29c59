import type { RawColumn, RawTable } from '../format.ts';
import { foldedHeader } from './header-key.ts';

const LON = ['lon', 'lng', 'long', 'longitude', 'kinh do', 'kinh do e', 'kd', 'x', 'toa do x'];
const LAT = ['lat', 'latitude', 'vi do', 'vi do n', 'vd', 'y', 'toa do y'];
const PAIR = ['toa do', 'vi tri', 'lat lon', 'lat lng', 'coordinates', 'location'];
const WKT = ['wkt', 'geometry', 'geom', 'the geom', 'hinh hoc'];

/** Columns of a table without geometry that say where a record is. */
export type PlaceColumns =
  | { readonly type: 'lon-lat'; readonly lon: RawColumn; readonly lat: RawColumn }
  | { readonly type: 'pair'; readonly pair: RawColumn }
  | { readonly type: 'wkt'; readonly wkt: RawColumn };

/** Null when no header says so. */
export function placeColumnsOf(raw: RawTable): PlaceColumns | null {
  const find = (names: readonly string[]): RawColumn | undefined =>
    names
      .map((name) => raw.columns.find((column) => foldedHeader(column.name) === name))
      .find((column) => column !== undefined);
  const lon = find(LON);
  const lat = find(LAT);
  if (lon && lat) return { type: 'lon-lat', lon, lat };
  const wkt = find(WKT);
  if (wkt) return { type: 'wkt', wkt };
  const pair = find(PAIR);
  return pair ? { type: 'pair', pair } : null;
}

export function isPlaceHeader(header: string): boolean {
  const key = foldedHeader(header);
  return [LON, LAT, PAIR, WKT].some((names) => names.includes(key));
}
