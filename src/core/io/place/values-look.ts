import { restorePoint } from './restore-point.ts';

/** What coordinates as they stand in a file show of themselves. */

/**
 * Hanoi 1972 writes its zone before the easting: 18,5xx,xxx or 19,5xx,xxx (domain facts §2.7), beside a
 * northing of Vietnam. VN-2000 never does.
 */
export function looksLikeHanoi72(coordinates: Float64Array): boolean {
  let zoned = 0;
  let known = 0;
  for (let i = 0; i + 1 < coordinates.length; i += 2) {
    const [a = Number.NaN, b = Number.NaN] = [coordinates[i], coordinates[i + 1]];
    if (!Number.isFinite(a) || !Number.isFinite(b)) continue;
    known += 1;
    const [large, small] = a > b ? [a, b] : [b, a];
    if (large >= 18e6 && large < 20e6 && small > 0.8e6 && small < 2.7e6) zoned += 1;
  }
  return known > 0 && zoned * 2 > known;
}

/** Land, sea and islands of Vietnam with room around them (QCVN 80:2024 clause 1.2). */
const VIETNAM = { west: 101, south: 4, east: 119, north: 24.5 };

export function isInVietnam(lon: number, lat: number): boolean {
  const { west, south, east, north } = VIETNAM;
  return lon > west && lon < east && lat > south && lat < north;
}

/** Share of the pairs that lie in Vietnam; 0 of none. */
export function shareInVietnam(lonLat: Float64Array): number {
  let inside = 0;
  for (let i = 0; i + 1 < lonLat.length; i += 2) {
    if (isInVietnam(lonLat[i] ?? Number.NaN, lonLat[i + 1] ?? Number.NaN)) inside += 1;
  }
  return lonLat.length === 0 ? 0 : (2 * inside) / lonLat.length;
}

const PAIRS_LOOKED_AT = 500;

/**
 * Degrees that lost their decimal points ("107.98520" read as 10798520): large whole numbers that are no
 * easting and northing of a zone, and degrees of Vietnam with the points put back.
 */
export function looksLikeLostPoints(coordinates: Float64Array): boolean {
  let [known, lost] = [0, 0];
  for (let i = 0; i + 1 < coordinates.length && known < PAIRS_LOOKED_AT; i += 2) {
    const [a = Number.NaN, b = Number.NaN] = [coordinates[i], coordinates[i + 1]];
    if (Number.isNaN(a) || Number.isNaN(b)) continue;
    known += 1;
    const isGrid = Math.min(a, b) < 1e6 && Math.min(a, b) > 1e5 && Math.max(a, b) > 9e5;
    if (isGrid && Math.max(a, b) < 2.7e6) continue;
    if (restorePoint(a, b) ?? restorePoint(b, a)) lost += 1;
  }
  return known > 0 && lost * 10 >= known * 9;
}
