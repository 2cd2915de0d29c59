import { roundDegrees } from '../round-degrees.ts';
import type { LonLat, PlaceDraft } from '../place-draft.ts';
import { toWgs84 } from '../to-wgs84.ts';
import { isInVietnam } from '../values-look.ts';
import type { Trouble, TroubleContext, TroubledRows } from './trouble.ts';

/**
 * The odd pair that stands the other way in a column of good ones. Where pairs are read by size they are in order already; they are told all the same.
 */
export const SWAPPED_PAIRS: Trouble = {
  code: 'swapped-pairs',
  fix: 'swap-pairs',
  concerns: () => true,
  find: (draft, { origin }) => {
    const { swapped } = origin;
    if (swapped) {
      const rows = rowsOf(draft, (pair) => swapped[pair] === 1);
      return { rows, done: true };
    }
    const rows = rowsOf(draft, (pair) => isTurned(draft, pair, origin));
    const places = rows.map((row) => turnedPlace(draft, row, origin));
    return { rows, places };
  },
  repair: (draft, found, { origin }) => {
    for (const row of found.rows) {
      if (!found.done) turn(draft, row, origin);
      draft.repaired.add(row);
      const place = draft.placeOf(row);
      if (place) draft.tell(row, 'place.pair-swapped', roundDegrees(place));
    }
  },
};

type Origin = TroubleContext['origin'];

function rowsOf(draft: PlaceDraft, isWanted: (pair: number) => boolean): TroubledRows['rows'] {
  const rows: number[] = [];
  for (let row = 0; row < draft.rows; row += 1) {
    const [from, to] = draft.coordinatesOf(row);
    for (let pair = from; pair < to; pair += 1) {
      if (!isWanted(pair)) continue;
      rows.push(row);
      break;
    }
  }
  return rows;
}

/** In a zone the northing is the larger; elsewhere the place is in the country only the other way round. */
function isTurned({ lonLat }: PlaceDraft, pair: number, { crs, coordinates }: Origin): boolean {
  const at = 2 * pair;
  const [x = Number.NaN, y = Number.NaN] = [coordinates[at], coordinates[at + 1]];
  if (crs.centralMeridian !== undefined && !(x > y)) return false;
  const isThere = isInVietnam(lonLat[at] ?? Number.NaN, lonLat[at + 1] ?? Number.NaN);
  if (isThere && crs.centralMeridian === undefined) return false;
  const [lon = Number.NaN, lat = Number.NaN] = toWgs84(Float64Array.of(y, x), crs);
  return isInVietnam(lon, lat);
}

function turnedPlace(draft: PlaceDraft, row: number, origin: Origin): LonLat {
  const [from, to] = draft.coordinatesOf(row);
  const [lon = 0, lat = 0] = isTurned(draft, from, origin)
    ? turned(from, origin)
    : draft.lonLat.slice(2 * from, 2 * Math.min(to, from + 1));
  return { lon, lat };
}

function turned(pair: number, { crs, coordinates }: Origin): Float64Array {
  const [x = Number.NaN, y = Number.NaN] = [coordinates[2 * pair], coordinates[2 * pair + 1]];
  return toWgs84(Float64Array.of(y, x), crs);
}

function turn(draft: PlaceDraft, row: number, origin: Origin): void {
  const [from, to] = draft.coordinatesOf(row);
  for (let pair = from; pair < to; pair += 1) {
    if (isTurned(draft, pair, origin)) draft.lonLat.set(turned(pair, origin), 2 * pair);
  }
}
