import type { Map as MapLibreMap } from 'maplibre-gl';
import type { AppServices } from '../../state/app-services.ts';
import type { AppState } from '../../state/app-state.ts';
import { lastResult } from '../../state/selectors/last-known.ts';
import { whatIfOn } from '../../state/what-if/shown-scenario.ts';
import type { DeckOverlay } from './deck-overlay.ts';
import { overlayContent } from './overlay-content.ts';

/** Loads deck.gl once the map stands, and keeps its layers to the state. */
export function keepOverlay(map: MapLibreMap, { store }: AppServices): () => void {
  let overlay: DeckOverlay | null = null;
  let gone = false;
  let drawn: readonly unknown[] = [];
  const update = (state: AppState): void => {
    const parts = overlayParts(state);
    if (!overlay || parts.every((part, place) => part === drawn[place])) return;
    drawn = parts;
    overlay.show(overlayContent(state), state.session.theme);
  };
  const stop = store.subscribe(update);
  map.once('idle', () => {
    void import('./deck-overlay.ts').then(({ createDeckOverlay }) => {
      if (gone) return;
      overlay = createDeckOverlay(map);
      update(store.getState());
    });
  });
  return () => {
    gone = true;
    stop();
    overlay?.dispose();
  };
}

function overlayParts(state: AppState): readonly unknown[] {
  const { project, session } = state;
  const { layers, breaks } = project;
  return [layers, breaks, session.room, whatIfOn(state), session.theme, lastResult(state)];
}
