import type { Trouble } from './trouble.ts';

/** Coordinates of 0: an empty cell that became a number. The fix leaves the place to the address. */
export const ZERO_PLACES: Trouble = {
  code: 'at-zero',
  fix: 'drop-zero-places',
  concerns: () => true,
  find: (draft, { origin: { coordinates } }) => {
    const rows: number[] = [];
    for (let row = 0; row < draft.rows; row += 1) {
      const [from, to] = draft.coordinatesOf(row);
      if (from === to) continue;
      if (coordinates[2 * from] === 0 || coordinates[2 * from + 1] === 0) rows.push(row);
    }
    return { rows };
  },
  repair: (draft, { rows }) => {
    for (const row of rows) draft.drop(row, 'place.dropped-zero');
  },
};
