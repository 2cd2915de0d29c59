import type { LonLat } from '../place-draft.ts';
import { restorePoint } from '../restore-point.ts';
import { roundDegrees } from '../round-degrees.ts';
import { isInNamedPlace } from './named-place.ts';
import type { Trouble } from './trouble.ts';

/** Degrees that lost their decimal point, where the restored ones fall in the commune of the row or the province. */
export const LOST_POINT: Trouble = {
  code: 'lost-point',
  fix: 'restore-point',
  concerns: () => true,
  find: (draft, context) => {
    const rows: number[] = [];
    const places: LonLat[] = [];
    if (context.origin.crs.unit !== 'degree') return { rows, places };
    for (let row = 0; row < draft.rows; row += 1) {
      const place = draft.placeOf(row);
      if (!place || (Math.abs(place.lon) <= 180 && Math.abs(place.lat) <= 90)) continue;
      const [lon, lat] =
        restorePoint(place.lon, place.lat) ?? restorePoint(place.lat, place.lon) ?? [];
      if (lon === undefined || lat === undefined) continue;
      // Only turned round, it is a swapped pair.
      if (lon === place.lat && lat === place.lon) continue;
      if (!isInNamedPlace(row, { lon, lat }, context)) continue;
      rows.push(row);
      places.push({ lon, lat });
    }
    return { rows, places };
  },
  repair: (draft, { rows, places = [] }) => {
    for (const [i, row] of rows.entries()) {
      const place = places[i];
      const [from] = draft.coordinatesOf(row);
      if (!place) continue;
      draft.lonLat.set([place.lon, place.lat], 2 * from);
      draft.repaired.add(row);
      draft.tell(row, 'place.point-restored', roundDegrees(place));
    }
  },
};
