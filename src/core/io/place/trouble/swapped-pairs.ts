import { roundDegrees } from '../round-degrees.ts';
import type { LonLat, PlaceDraft } from '../place-draft.ts';
import { toWgs84 } from '../to-wgs84.ts';
import { isInVietnam } from '../values-look.ts';
import type { Trouble, TroubleContext, TroubledRows } from './trouble.ts';

/**
 * The odd pair that stands the other way in a column of good ones: outside the country as it is, inside it
 * the other way round. Where pairs are read by size they are in order already; they are told all the same.
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
    const rows: number[] = [];
    const places: LonLat[] = [];
    for (let row = 0; row < draft.rows; row += 1) {
      const place = draft.placeOf(row);
      if (!place || isInVietnam(place.lon, place.lat)) continue;
      const turned = turnedPlace(draft, row, origin);
      if (!turned || !isInVietnam(turned.lon, turned.lat)) continue;
      rows.push(row);
      places.push(turned);
    }
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

function turnedPlace(draft: PlaceDraft, row: number, { crs, coordinates }: Origin): LonLat | null {
  const [from] = draft.coordinatesOf(row);
  const [x = Number.NaN, y = Number.NaN] = [coordinates[2 * from], coordinates[2 * from + 1]];
  const [lon = Number.NaN, lat = Number.NaN] = toWgs84(Float64Array.of(y, x), crs);
  return Number.isFinite(lon) && Number.isFinite(lat) ? { lon, lat } : null;
}

/** Every pair of the row that is inside the country only the other way round. */
function turn(draft: PlaceDraft, row: number, { crs, coordinates }: Origin): void {
  const [from, to] = draft.coordinatesOf(row);
  for (let pair = from; pair < to; pair += 1) {
    const at = 2 * pair;
    const [x = Number.NaN, y = Number.NaN] = [coordinates[at], coordinates[at + 1]];
    if (isInVietnam(draft.lonLat[at] ?? Number.NaN, draft.lonLat[at + 1] ?? Number.NaN)) continue;
    draft.lonLat.set(toWgs84(Float64Array.of(y, x), crs), at);
  }
}
