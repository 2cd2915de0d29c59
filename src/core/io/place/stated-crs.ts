import { crsNamed } from '../../geo/crs/crs-named.ts';
import { crsOfWkt } from '../../geo/crs/crs-of-wkt.ts';
import type { Crs, RefusedCrs } from '../../geo/crs/crs.ts';

/** The system a file states (a code, a name, the WKT of a .prj); null where it states none. */
export function statedCrs(name: string | undefined): Crs | RefusedCrs | 'unknown' | null {
  if (name === undefined || name.trim() === '') return null;
  return crsNamed(name) ?? crsOfWkt(name) ?? 'unknown';
}

/** A WKT is named by the first name in it. */
export function shortCrsName(name = ''): string {
  return (/"([^"]{1,80})"/.exec(name)?.[1] ?? name).slice(0, 80);
}
