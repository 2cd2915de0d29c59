import type { KnoxBins } from './knox.ts';
import type { RepeatGroup } from './repeat-events.ts';

/** Nearer than this is the same place: an asset has one place, a cable none so small. */
export const SAME_PLACE_M = 1;

/** A watch place is never wider nor longer than this, whatever the table says. */
export const WIDEST_WATCH_M = 5_000;
export const LONGEST_WATCH_DAYS = 60;

const TIME_DAYS = [0, 7, 14, 30, 60, 90];
const SITE_SPACE_M = [0, SAME_PLACE_M, 2_000, 5_000, 10_000, 20_000];
const CABLE_SPACE_M = [0, 500, 1_000, 2_000, 5_000, 10_000, 20_000];

/** The cells of the near-repeat table: whole days, metres; sites have a row for the very same place. */
export function repeatBins(group: RepeatGroup): KnoxBins {
  return {
    space: Float64Array.from(group === 'cable' ? CABLE_SPACE_M : SITE_SPACE_M),
    time: Float64Array.from(TIME_DAYS),
    closed: false,
  };
}
