import type { Crs } from '../../geo/crs/crs.ts';
import type { HeaderWords } from './place-header.ts';
import { shareOf } from './test-reading.ts';
import type { TestedReading } from './test-reading.ts';

/** What is said of the system, besides where the points fall. */
export type SaidOfPlace = {
  /** By the file itself, or its headers. */
  readonly stated: Crs | null;
  readonly words: HeaderWords;
  /** Of the province's maps today; its old files may be about another. */
  readonly meridian: number | undefined;
};

/** Communes named by fewer records tell too little. */
export const LEAST_COMMUNES = 3;
/** A zone of three degrees is used this far from its meridian, no farther. */
const REACH_DEG = { three: 2, six: 4 };

/**
 * 0 … 1: above all the share of points in the commune their record names (a fifth is left to the ground, so
 * that names which fit nothing do not hide it), else in the province, else in the country; what is said of
 * the system tells between readings that meet the ground alike.
 */
export function scoreOf(reading: TestedReading, said: SaidOfPlace): number {
  const { inCommune, inProvince, inVietnam } = reading;
  const likely = likelihood(reading, said);
  const ground = inProvince ? 0.95 * shareOf(inProvince) + 0.05 * inVietnam : inVietnam;
  const onGround = ground * (0.6 + 0.4 * likely);
  if (!inCommune || inCommune.of < LEAST_COMMUNES) return onGround;
  return 0.8 * shareOf(inCommune) * (0.9 + 0.1 * likely) + 0.2 * onGround;
}

/** How usual the reading is for what is said, 0 … 1. */
function likelihood(reading: TestedReading, { stated, words, meridian }: SaidOfPlace): number {
  const { crs } = reading;
  if (stated) return crs.id === stated.id ? 1 : 0.2;
  if (!agrees(crs, words) || isFar(reading)) return 0.05;
  const said = words.datum === crs.datum ? 0.3 : 0;
  if (crs.unit === 'degree') return said + (crs.datum === 'WGS 84' ? 0.6 : 0.3);
  if (crs.centralMeridian === undefined) return said + 0.2;
  return said + (crs.centralMeridian === meridian ? 0.6 : crs.datum === 'VN-2000' ? 0.4 : 0.3);
}

/** Nothing the headers say speaks against it. */
export function agrees(crs: Crs, { datum, zoneDegrees }: HeaderWords): boolean {
  if (datum !== null && crs.datum !== datum) return false;
  if (zoneDegrees === null || crs.unit === 'degree') return true;
  return crs.centralMeridian !== undefined && zoneDegreesOf(crs) === zoneDegrees;
}

/** Its zone is not used where it puts the points. */
export function isFar({ crs, lonLat }: TestedReading): boolean {
  const { centralMeridian } = crs;
  if (centralMeridian === undefined || lonLat.length === 0) return false;
  const reach = zoneDegreesOf(crs) === 6 ? REACH_DEG.six : REACH_DEG.three;
  const eastings = Array.from({ length: lonLat.length >> 1 }, (_, i) => lonLat[2 * i] ?? 0);
  const middle = eastings.toSorted((a, b) => a - b)[eastings.length >> 1] ?? 0;
  return Math.abs(middle - centralMeridian) > reach;
}

function zoneDegreesOf({ name }: Crs): 3 | 6 {
  return name.includes('UTM') ? 6 : 3;
}
