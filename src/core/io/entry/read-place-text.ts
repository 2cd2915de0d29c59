import type { LonLat } from '../../geo/lon-lat.ts';
import { crsNamed } from '../../geo/crs/crs-named.ts';
import type { Crs } from '../../geo/crs/crs.ts';
import { isRefused } from '../../geo/crs/registry.ts';
import { readPair } from '../place/read-pair.ts';

/** Why a text is no place: not two coordinates, degrees where metres are wanted (or the other way), not in Vietnam. */
export const PLACE_FAULTS = ['unreadable', 'wrong-unit', 'outside'] as const;
export type PlaceFault = (typeof PLACE_FAULTS)[number];
export type PlaceRead = { readonly place: LonLat } | { readonly fault: PlaceFault };

/** The mainland, its seas and islands. */
const [WEST, SOUTH, EAST, NORTH] = [101.5, 6, 118, 24];
const LARGEST_DEGREE = 360;
const DIGITS = 1e7;

/**
 * Two coordinates as people write them, in a system (`EPSG:9217`): "13,98; 108,00", "108°15′B …",
 * "1547123,5 445123,2". Which is which shows by size: in Vietnam the longitude is the larger of the degrees, the
 * northing the larger of the metres.
 */
export function readPlaceText(text: string, crsId: string): PlaceRead {
  const crs = crsNamed(crsId);
  const pair = readPair(text);
  if (!pair || !crs || isRefused(crs)) return { fault: 'unreadable' };
  const [small, large] = pair[0] < pair[1] ? pair : [pair[1], pair[0]];
  const inDegrees = large <= LARGEST_DEGREE;
  if (inDegrees !== (crs.unit === 'degree')) return { fault: 'wrong-unit' };
  return inVietnam(inDegrees ? [large, small] : [small, large], crs);
}

function inVietnam(coordinates: readonly [number, number], crs: Crs): PlaceRead {
  const [lon = Number.NaN, lat = Number.NaN] = crs.toWgs84(Float64Array.from(coordinates));
  if (!(lon >= WEST && lon <= EAST && lat >= SOUTH && lat <= NORTH)) return { fault: 'outside' };
  return { place: [Math.round(lon * DIGITS) / DIGITS, Math.round(lat * DIGITS) / DIGITS] };
}
