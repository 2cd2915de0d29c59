import type { AppState } from '../app-state.ts';
import { lastValue } from '../reduce-session.ts';
import { lastResult } from '../selectors/last-known.ts';
import type { AskedTerrain } from './terrain-session.ts';

/** The last factors found, as long as they are of the result on screen. */
export function shownTerrain(state: AppState): AskedTerrain | null {
  const shown = lastValue(state.session.hotspots.terrain.answer);
  return shown && shown.result === lastResult(state) ? shown : null;
}

/** What the cable is painted by, while its page is open; null without a model. */
export function terrainOnMap(state: AppState): AskedTerrain | null {
  const { room, hotspots } = state.session;
  if (room !== 'hotspots' || hotspots.tab !== 'terrain') return null;
  const shown = shownTerrain(state);
  return shown && shown.answer.chosen.length > 0 ? shown : null;
}

/** Version of the tiles; null: nothing to draw. */
export function terrainVersion(state: AppState): number | null {
  return terrainOnMap(state) ? state.session.hotspots.terrain.number : null;
}
