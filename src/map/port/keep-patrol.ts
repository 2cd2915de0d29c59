import type { GeoJSONSource, Map as MapLibreMap } from 'maplibre-gl';
import type { AppServices } from '../../state/app-services.ts';
import type { AppState } from '../../state/app-state.ts';
import { planOnMap } from '../../state/patrol/shown-plan.ts';
import type * as PatrolFeatures from '../layers/patrol-features.ts';
import { PATROL_POSTS_SOURCE } from '../layers/patrol-posts/patrol-posts-layer.ts';
import { PATROL_ROUTES_SOURCE } from '../layers/patrol-routes/patrol-routes-style.ts';
import { PATROL_STOPS_SOURCE } from '../layers/patrol-stops/patrol-stops-style.ts';
import { PATROL_ZONES_SOURCE } from '../layers/patrol-zones/patrol-zones-style.ts';
import { eachFrame } from './each-frame.ts';

type Features = typeof PatrolFeatures;

/** Keeps the plan of patrols on the map to the state, once a frame at most; fetched with the first plan. */
export function keepPatrol(map: MapLibreMap, services: AppServices): () => void {
  let drawn: readonly unknown[] = [];
  let features: Features | null = null;
  const show = (made: Features, state: AppState): void => {
    const set = (source: string, data: GeoJSON.FeatureCollection): void =>
      void map.getSource<GeoJSONSource>(source)?.setData(data);
    set(PATROL_ZONES_SOURCE, made.patrolZoneFeatures(state));
    set(PATROL_ROUTES_SOURCE, made.patrolRouteFeatures(state));
    set(PATROL_STOPS_SOURCE, made.patrolStopFeatures(state));
    set(PATROL_POSTS_SOURCE, made.patrolPostFeatures(state));
  };
  return eachFrame(map, services, (state) => {
    const parts = partsOf(state);
    if (parts.every((part, place) => part === drawn[place])) return;
    drawn = parts;
    if (features) show(features, state);
    else if (planOnMap(state)) {
      void import('../layers/patrol-features.ts').then((made) => {
        features = made;
        show(made, services.store.getState());
      });
    }
  });
}

function partsOf(state: AppState): readonly unknown[] {
  const { night, picked, editing, tool, stroke } = state.session.patrol;
  return [planOnMap(state), night, picked, editing, tool, stroke, state.project.patrol.zones];
}
