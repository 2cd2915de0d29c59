import type { LonLat } from '../place-draft.ts';
import { roundDegrees } from '../round-degrees.ts';
import { isOnTheGround } from './trouble.ts';
import type { Trouble, TroubleContext } from './trouble.ts';

/** Borders are drawn roughly and cables cross them: about three kilometres beyond is still at the border. */
const MARGIN_DEG = 0.03;
const AROUND: readonly (readonly [number, number])[] = [
  [1, 0],
  [0.7, 0.7],
  [0, 1],
  [-0.7, 0.7],
  [-1, 0],
  [-0.7, -0.7],
  [0, -1],
  [0.7, -0.7],
];

/** Records more than about 3 km outside the province. The fix leaves them out. */
export const OUTSIDE_PROVINCE: Trouble = {
  code: 'outside-province',
  fix: 'leave-out-far-away',
  concerns: isOnTheGround,
  find: (draft, { ground }) => {
    const rows: number[] = [];
    for (let row = 0; row < draft.rows; row += 1) {
      const place = draft.stands(row) ? draft.placeOf(row) : null;
      if (place && isOnGlobe(place) && isOutside(place, ground)) rows.push(row);
    }
    return { rows };
  },
  repair: (draft, { rows }) => {
    for (const row of rows) {
      const place = draft.placeOf(row);
      if (place) draft.leaveOut(row, 'place.far-away', roundDegrees(place));
    }
  },
};

/** What is no place at all has findings of its own. */
function isOnGlobe({ lon, lat }: LonLat): boolean {
  return Math.abs(lon) <= 180 && Math.abs(lat) <= 90 && (lon !== 0 || lat !== 0);
}

function isOutside({ lon, lat }: LonLat, { inProvince }: TroubleContext['ground']): boolean {
  if (!inProvince || inProvince(lon, lat)) return false;
  return !AROUND.some(([east, north]) =>
    inProvince(lon + east * MARGIN_DEG, lat + north * MARGIN_DEG),
  );
}
