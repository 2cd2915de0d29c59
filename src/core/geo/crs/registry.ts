import type { Crs, RefusedCrs } from './crs.ts';
import { VN2000_DEGREES, WEB_MERCATOR, WGS84, utm, vn2000Crs } from './projected.ts';

/** Central meridians of the 3° zones by EPSG code; 9205 … 9218 and 5899 are those of the provinces. */
const TM3_MERIDIANS: readonly (readonly [code: number, meridian: number])[] = [
  [9205, 103],
  [9206, 104],
  [9207, 104.5],
  [9208, 104.75],
  [5896, 102],
  [5897, 105],
  [9209, 105.5],
  [9210, 105.75],
  [9211, 106],
  [9212, 106.25],
  [9213, 106.5],
  [9214, 107],
  [9215, 107.25],
  [9216, 107.5],
  [5899, 107.75],
  [5898, 108],
  [9217, 108.25],
  [9218, 108.5],
];

const ZONE_NAMES: Readonly<Record<number, string>> = { 5896: '481', 5897: '482', 5898: '491' };

/** Every system files may be in. */
export const CRS_LIST: readonly Crs[] = [
  WGS84,
  VN2000_DEGREES,
  WEB_MERCATOR,
  utm(48),
  utm(49),
  vn2000Crs('EPSG:3405', 'VN-2000 / UTM zone 48N', 105, 0.9996),
  vn2000Crs('EPSG:3406', 'VN-2000 / UTM zone 49N', 111, 0.9996),
  ...TM3_MERIDIANS.map(([code, meridian]) =>
    vn2000Crs(`EPSG:${code}`, tm3Name(code, meridian), meridian),
  ),
];

/** The same under other codes: 3-D, and the CRS84 of OGC, whose axes are longitude, latitude. */
const ALIASES: Readonly<Record<string, string>> = {
  'EPSG:4979': 'EPSG:4326',
  'OGC:CRS84': 'EPSG:4326',
  'OGC:CRS84H': 'EPSG:4326',
  'EPSG:900913': 'EPSG:3857',
  'EPSG:102100': 'EPSG:3857',
};

/** Deprecated VN-2000 zones without a false easting and with axes the other way; Hanoi 1972. */
const REFUSED: readonly RefusedCrs[] = [
  ...[6956, 6957, 6958, 6959].map((code) => ({
    id: `EPSG:${code}`,
    reason: 'deprecated-axes' as const,
  })),
  ...[4147, 2044, 2045].map((code) => ({ id: `EPSG:${code}`, reason: 'hanoi-72' as const })),
];

const BY_ID: ReadonlyMap<string, Crs> = new Map(CRS_LIST.map((crs) => [crs.id, crs]));

/** `EPSG:9217` → the system; a refused one says why; null for what nobody here knows. */
export function crsOf(id: string): Crs | RefusedCrs | null {
  const upper = id.toUpperCase();
  const known = BY_ID.get(ALIASES[upper] ?? upper);
  return known ?? REFUSED.find((refused) => refused.id === upper) ?? null;
}

/** The 3° zone about a meridian. */
export function tm3Of(centralMeridian: number): Crs | null {
  const [code] = TM3_MERIDIANS.find(([, meridian]) => meridian === centralMeridian) ?? [];
  return code === undefined ? null : (BY_ID.get(`EPSG:${code}`) ?? null);
}

export function isRefused(crs: Crs | RefusedCrs): crs is RefusedCrs {
  return 'reason' in crs;
}

/** `VN-2000 / TM-3 108-15`: degrees and minutes, as the registry writes them. */
function tm3Name(code: number, meridian: number): string {
  const zone = ZONE_NAMES[code];
  if (zone !== undefined) return `VN-2000 / TM-3 zone ${zone}`;
  const degrees = Math.floor(meridian);
  const minutes = Math.round((meridian - degrees) * 60);
  return `VN-2000 / TM-3 ${degrees}-${String(minutes).padStart(2, '0')}`;
}
