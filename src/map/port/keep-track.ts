import type { GeoJSONSource, Map as MapLibreMap } from 'maplibre-gl';
import type { AppServices } from '../../state/app-services.ts';
import type { AppState } from '../../state/app-state.ts';
import { PATROL_TRACK_SOURCE } from '../layers/patrol-track/patrol-track-style.ts';
import { eachFrame } from './each-frame.ts';

/** Keeps the track that is looked at on the map to the state; how it is drawn is fetched with the first. */
export function keepTrack(map: MapLibreMap, services: AppServices): () => void {
  let drawn: AppState['session']['patrol']['track'] = null;
  return eachFrame(map, services, ({ session }) => {
    if (session.patrol.track === drawn) return;
    drawn = session.patrol.track;
    void import('../layers/patrol-track/patrol-track-features.ts').then((made) => {
      const data = made.patrolTrackFeatures(services.store.getState());
      void map.getSource<GeoJSONSource>(PATROL_TRACK_SOURCE)?.setData(data);
    });
  });
}
