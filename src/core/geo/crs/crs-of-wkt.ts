import type { Crs, RefusedCrs } from './crs.ts';
import { crsOf, tm3Of } from './registry.ts';

const LONGEST_WKT = 20_000;

/**
 * The system a `.prj` file describes (WKT 1, of ESRI or OGC; the first code of WKT 2). An ESRI file names no code:
 * datum, meridian and scale decide. VN-2000 without its seven parameters ("nội bộ") is still VN-2000: the shift is
 * ours to make. Null when it is none of ours.
 */
export function crsOfWkt(wkt: string): Crs | RefusedCrs | null {
  if (wkt.length > LONGEST_WKT) return null;
  const text = wkt.trim();
  const authority = /(?:AUTHORITY|ID)\s*\[\s*"EPSG"\s*,\s*"?(\d{4,6})"?\s*\]\s*\]\s*$/i.exec(
    text,
  )?.[1];
  const named = authority === undefined ? null : crsOf(`EPSG:${authority}`);
  return named ?? byParts(text);
}

function byParts(text: string): Crs | RefusedCrs | null {
  const datum = datumOf(text);
  if (datum === 'hanoi') return { id: 'EPSG:4147', reason: 'hanoi-72' };
  if (datum === null) return null;
  if (!/PROJ(?:CS|CRS)\s*\[/i.test(text))
    return crsOf(datum === 'vn2000' ? 'EPSG:4756' : 'EPSG:4326');
  if (/mercator_auxiliary_sphere|pseudo-?mercator|popular visualisation/i.test(text)) {
    return crsOf('EPSG:3857');
  }
  if (!/transverse[_ ]mercator/i.test(text)) return null;
  return transverse(datum, text);
}

function transverse(datum: 'vn2000' | 'wgs84', text: string): Crs | RefusedCrs | null {
  const meridian = parameter(text, 'central_meridian', 'longitude of natural origin');
  const scale = parameter(text, 'scale_factor', 'scale factor at natural origin') ?? 1;
  const easting = parameter(text, 'false_easting', 'false easting') ?? 0;
  if (meridian === null || easting !== 500_000) return null;
  const is = (wanted: number): boolean => Math.abs(scale - wanted) < 1e-7;
  if (datum === 'vn2000' && is(0.9999)) return tm3Of(meridian);
  if (!is(0.9996) || (meridian !== 105 && meridian !== 111)) return null;
  const zone = meridian === 105 ? 48 : 49;
  return crsOf(datum === 'vn2000' ? `EPSG:${zone === 48 ? 3405 : 3406}` : `EPSG:326${zone}`);
}

function datumOf(text: string): 'vn2000' | 'wgs84' | 'hanoi' | null {
  if (/han[_ ]?oi[_ ]?19?72|krasso/i.test(text)) return 'hanoi';
  if (/vn[_ -]?2000|viet[_ ]?nam[_ ]?2000/i.test(text)) return 'vn2000';
  return /wgs[_ ]?(?:19)?84|world geodetic system 1984/i.test(text) ? 'wgs84' : null;
}

function parameter(text: string, ...names: readonly string[]): number | null {
  for (const name of names) {
    const pattern = new RegExp(
      String.raw`PARAMETER\s*\[\s*"${name}"\s*,\s*(-?[\d.]+(?:e[+-]?\d+)?)`,
      'i',
    );
    const value = Number(pattern.exec(text)?.[1] ?? Number.NaN);
    if (Number.isFinite(value)) return value;
  }
  return null;
}
