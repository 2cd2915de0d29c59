import type { PictureBefore, ShownPicture } from '../../jobs/protocol/hotspot-jobs.ts';
import type { PictureSide } from '../../jobs/protocol/tile-jobs.ts';
import type { AppState } from '../app-state.ts';
import { lastValue } from '../reduce-session.ts';
import { lastResult } from '../selectors/last-known.ts';
import type { CompareMode, DrawnPicture } from './picture-session.ts';

/** Below this many incidents on cable a density is blots around single incidents: none is drawn. */
export const LEAST_INCIDENTS = 5;

/** The last picture, as long as it is of the result on screen. */
export function drawnPicture(state: AppState): DrawnPicture | null {
  const drawn = lastValue(state.session.hotspots.picture.answer);
  return drawn && drawn.result === lastResult(state) ? drawn : null;
}

/** What the cable is painted by: null where the study's own density is what is shown. */
export function paintedPicture(state: AppState): {
  readonly side: PictureSide;
  readonly picture: ShownPicture;
  readonly number: number;
} | null {
  const drawn = state.session.room === 'hotspots' ? drawnPicture(state) : null;
  if (!drawn) return null;
  const { side } = state.session.hotspots.picture;
  const before = comparedBefore(drawn.answer.before);
  if (side === 'before') {
    return before ? { side, picture: before.picture, number: drawn.number } : null;
  }
  return drawn.answer.asStudy ? null : { side, picture: drawn.answer.now, number: drawn.number };
}

/** Too few incidents for a density: nothing is painted, and the page and the legend say so. */
export function pictureTooThin(state: AppState): boolean {
  const drawn = state.session.room === 'hotspots' ? drawnPicture(state) : null;
  if (!drawn) return false;
  const before = comparedBefore(drawn.answer.before);
  const { side } = state.session.hotspots.picture;
  const shown = side === 'before' ? before?.picture : drawn.answer.now;
  return shown !== undefined && shown.records < LEAST_INCIDENTS;
}

export type ComparedBefore = Extract<PictureBefore, { readonly comparable: 'yes' }>;

export function comparedBefore(before: PictureBefore | null): ComparedBefore | null {
  return before?.comparable === 'yes' ? before : null;
}

/** How two periods stand beside each other on the map now; `off` while there is only one. */
export function compareOnMap(state: AppState): CompareMode {
  const { compare, view } = state.session.hotspots.picture;
  if (state.session.room !== 'hotspots' || view !== 'network') return 'off';
  const drawn = drawnPicture(state);
  return drawn && comparedBefore(drawn.answer.before) ? compare.mode : 'off';
}
