import type { PlanarDensity, PlanarSurface } from '../../core/study/planar-density.ts';
import type { AppState } from '../app-state.ts';
import { lastValue } from '../reduce-session.ts';
import { lastResult } from '../selectors/last-known.ts';

/** Its part of the page is open. */
export function planarWanted({ session }: AppState): boolean {
  return (
    session.room === 'hotspots' && session.hotspots.tab === 'where' && session.hotspots.planar.open
  );
}

/** The last density asked for, as long as it is of the result on screen. */
export function planarAnswer(state: AppState): PlanarDensity | null {
  const asked = lastValue(state.session.hotspots.planar.answer);
  return asked && asked.result === lastResult(state) ? asked.answer : null;
}

export type DrawnPlanar = PlanarDensity & { readonly surface: PlanarSurface };

/** What the map draws: null while nothing is open, or nothing could be estimated. */
export function drawnPlanar(state: AppState): DrawnPlanar | null {
  const answer = planarWanted(state) ? planarAnswer(state) : null;
  return answer && isDrawn(answer) ? answer : null;
}

export function isDrawn(answer: PlanarDensity): answer is DrawnPlanar {
  return !('refused' in answer.surface);
}

/** Tells the tiles of one answer from those of another. */
export function planarVersion(state: AppState): number | null {
  return drawnPlanar(state) ? state.session.hotspots.planar.number : null;
}

/** Classes of the run that is drawn. */
export function planarBreaks(state: AppState): readonly number[] | undefined {
  const { breaks } = state.session.hotspots.planar;
  const drawn = drawnPlanar(state);
  return drawn ? breaks.byRun[drawn.run] : undefined;
}
