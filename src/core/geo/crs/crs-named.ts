import type { Crs, RefusedCrs } from './crs.ts';
import { crsOf, tm3Of } from './registry.ts';

const LONGEST_NAME = 200;
const EPSG = /(?:^|[:/])EPSG(?::{1,2}|\/(?:[\d.]*\/)?|:[\d.]*:)(\d{4,6})$/i;
const CRS84 = /(?:^|[:/])CRS:?84(h?)$/i;
/** TM-3 108-15 · VN-2000 108°15' · kinh tuyến trục 108,25 */
const MERIDIAN =
  /(?:VN-?2000|TM-?3|KTT|kinh tuyến)[^\d]*(10[2-9])(?:(?:\s*[°\-\s]\s*|deg)(\d{1,2})|[.,](\d+))?/iu;

/**
 * The system a name means: `EPSG:9217`, `9217`, `urn:ogc:def:crs:EPSG::9217`,
 * `http://www.opengis.net/def/crs/EPSG/0/9217`, `CRS84`, `VN-2000 / TM-3 108-15`. Null when it means none.
 * "108.30" after VN-2000 is refused as none: degrees and minutes, or a decimal, nobody can tell.
 */
export function crsNamed(name: string): Crs | RefusedCrs | null {
  const text = name.trim();
  if (text === '' || text.length > LONGEST_NAME) return null;
  if (/^\d{4,6}$/.test(text)) return crsOf(`EPSG:${text}`);
  const [, code] = EPSG.exec(text) ?? [];
  if (code !== undefined) return crsOf(`EPSG:${code}`);
  if (CRS84.test(text)) return crsOf('OGC:CRS84');
  return byMeridian(text);
}

function byMeridian(text: string): Crs | null {
  const match = MERIDIAN.exec(text);
  if (!match) return null;
  const [, degrees = '', minutes, decimals] = match;
  if (minutes !== undefined) return tm3Of(Number(degrees) + Number(minutes) / 60);
  if (decimals === undefined) return tm3Of(Number(degrees));
  return QUARTERS.has(decimals) ? tm3Of(Number(`${degrees}.${decimals}`)) : null;
}

/** Decimals of whole quarters that no one writes for minutes. */
const QUARTERS: ReadonlySet<string> = new Set(['0', '00', '25', '250', '5', '75', '750']);
