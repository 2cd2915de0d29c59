import type { Crs } from '../../geo/crs/crs.ts';
import { crsNamed } from '../../geo/crs/crs-named.ts';
import { isRefused } from '../../geo/crs/registry.ts';
import { foldedHeader } from '../validate/header-key.ts';

/** What of a place a column holds, as its header says. X and Y may each be either. */
export type PlaceRole = 'lon' | 'lat' | 'east' | 'north' | 'x' | 'y' | 'pair' | 'wkt';

const EXACT: Readonly<Record<PlaceRole, readonly string[]>> = {
  lon: ['lon', 'lng', 'long', 'longitude', 'kinh do', 'kinh do dong', 'kinh do e', 'kinhdo', 'kd'],
  lat: ['lat', 'latitude', 'vi do', 'vi do bac', 'vi do n', 'vido', 'vd'],
  east: ['easting', 'east', 'e', 'x e', 'y e', 'x dong', 'y dong', 'e x', 'e y'],
  north: ['northing', 'north', 'n', 'x n', 'y n', 'x bac', 'y bac', 'n x', 'n y'],
  x: ['x'],
  y: ['y'],
  pair: [
    'vi tri',
    'location',
    'lat lon',
    'lat lng',
    'lat long',
    'long lat',
    'lon lat',
    'x y',
    'y x',
    'n e',
    'e n',
    'kinh vi do',
    'vi do kinh do',
    'kinh do vi do',
    'latitude longitude',
    'longitude latitude',
  ],
  wkt: ['wkt', 'cac diem', 'geometry', 'geom', 'the geom', 'hinh hoc', 'shape wkt', 'wkt geom'],
};

const ROLES = new Map(
  Object.entries(EXACT).flatMap(([role, names]) =>
    names.map((name) => [name, role as PlaceRole] as const),
  ),
);

/** What headers add to the name of an axis: the system, the unit, "tọa độ". */
const ADDED =
  /\b(?:toa do|toado|tao do|vn ?2000|vietnam ?2000|wgs ?(?:19)?84|utm|epsg|gps|google|maps?|he|theo|ktt|kinh tuyen(?: truc| trung uong)?|mui(?: chieu)?|tm ?3|zone|metres?|meters?|met|m|deg(?:rees?)?|thap phan|decimal|dd|dms|do phut giay|points?|coord(?:inate)?s?|truc|noi bo|hoi nhap|dia ly|phang|vuong goc|\d+)\b/g;
const COORDINATES = /\b(?:toa do|toado|tao do|coord(?:inate)?s?)\b/;

/** Null for a header that is no part of a place. */
export function placeRoleOf(header: string): PlaceRole | null {
  const folded = foldedHeader(header)
    .replace(/\btoado ?([xy])\b|\b([xy]) ?(?:coord|toado)\b/g, 'toa do $1$2')
    .replace(/\b(kinh|vi)do\b/g, '$1 do');
  const exact = ROLES.get(folded);
  if (exact) return exact;
  const core = folded.replace(ADDED, ' ').replace(/\s+/g, ' ').trim();
  const saysCoordinates = COORDINATES.test(folded);
  if (core === '') return saysCoordinates ? 'pair' : null;
  if (saysCoordinates && core === 'dong') return 'east';
  if (saysCoordinates && core === 'bac') return 'north';
  return ROLES.get(core) ?? null;
}

export function isPlaceHeader(header: string): boolean {
  return placeRoleOf(header) !== null;
}

/** What the headers of coordinates say of the system. */
export type HeaderWords = {
  readonly datum: 'WGS 84' | 'VN-2000' | null;
  /** A zone or code they name. */
  readonly crs: Crs | null;
  /** "UTM", "múi 6": a zone of six degrees; "TM-3", "múi 3": of three. */
  readonly zoneDegrees: 3 | 6 | null;
};

export function headerWords(headers: readonly string[]): HeaderWords {
  const raw = headers.join(' ').replaceAll('_', ' ');
  const folded = foldedHeader(raw);
  const vn = /vn ?2000|viet ?nam ?2000/.test(folded);
  const wgs = /wgs ?(?:19)?84|\bgps\b|google/.test(folded);
  const six = /\butm\b|mui (?:chieu )?6|\b6 ?do\b/.test(folded);
  const three = /\btm ?3\b|mui (?:chieu )?3|\b3 ?do\b/.test(folded);
  return {
    datum: vn === wgs ? null : vn ? 'VN-2000' : 'WGS 84',
    crs: crsIn(headers.map((header) => header.replaceAll('_', ' '))),
    zoneDegrees: six === three ? null : six ? 6 : 3,
  };
}

/** Both headers have to agree where both say something. */
function crsIn(headers: readonly string[]): Crs | null {
  const found = new Map<string, Crs>();
  for (const header of headers) {
    const code = /epsg[\s:]*(\d{4,6})/i.exec(header)?.[1];
    const crs =
      code === undefined ? crsNamed(/\d/.test(header) ? header : '') : crsNamed(`EPSG:${code}`);
    if (crs && !isRefused(crs)) found.set(crs.id, crs);
  }
  const [only] = found.values();
  return found.size === 1 && only ? only : null;
}
