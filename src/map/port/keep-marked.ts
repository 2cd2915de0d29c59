import type { GeoJSONSource, Map as MapLibreMap } from 'maplibre-gl';
import type { AppServices } from '../../state/app-services.ts';
import type { AppState } from '../../state/app-state.ts';
import { markedTargets } from '../../state/focus/marked-targets.ts';
import { MARKED_SOURCE, markedFeatures, placeFeatures } from '../layers/marked/marked-layer.ts';
import { eachFrame } from './each-frame.ts';

/** Keeps the marks to what is picked in the room, once a frame at most. */
export function keepMarked(map: MapLibreMap, services: AppServices): () => void {
  let drawn: unknown = null;
  return eachFrame(map, services, (state) => {
    const inBriefing = state.session.room === 'briefing';
    const marked = inBriefing ? markedPlaces(state) : markedTargets(state);
    if (marked === drawn) return;
    drawn = marked;
    const features = inBriefing
      ? placeFeatures(markedPlaces(state))
      : markedFeatures(markedTargets(state));
    void map.getSource<GeoJSONSource>(MARKED_SOURCE)?.setData(features);
  });
}

function markedPlaces({ session }: AppState): AppState['session']['briefing']['marked'] {
  return session.briefing.tab === 'situation' ? session.briefing.marked : NOTHING;
}

const NOTHING: AppState['session']['briefing']['marked'] = [];
