import type { ClusterAnswer } from '../../core/study/cluster-answer.ts';
import type { AppState } from '../app-state.ts';
import { lastValue } from '../reduce-session.ts';
import { lastResult } from '../selectors/last-known.ts';

/** The page of clusters is open, or the page of places shows cells. */
export function clustersWanted({ session }: AppState): boolean {
  const { tab, picture } = session.hotspots;
  if (session.room !== 'hotspots') return false;
  return tab === 'clusters' || (tab === 'where' && picture.view === 'cells');
}

/** The last clusters found, as long as they are of the result on screen. */
export function drawnClusters(state: AppState): ClusterAnswer | null {
  const view = lastValue(state.session.hotspots.clusters.answer);
  return view && view.result === lastResult(state) ? view.answer : null;
}

/** Tells the tiles of one answer from those of another: same options, data and study, same tiles. */
export function clustersVersion(state: AppState): string | null {
  const drawn = drawnClusters(state);
  if (!drawn) return null;
  let hash = 0x811c9dc5;
  for (const character of JSON.stringify(drawn.options)) {
    hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193);
  }
  return (hash >>> 0).toString(36);
}
