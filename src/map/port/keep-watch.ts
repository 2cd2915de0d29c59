import type { GeoJSONSource, Map as MapLibreMap } from 'maplibre-gl';
import type { AppServices } from '../../state/app-services.ts';
import type { AppState } from '../../state/app-state.ts';
import {
  nearRepeatView,
  repeatOpen,
  scanView,
  seriesView,
} from '../../state/hotspots/shown-repeat.ts';
import { watchFeatures } from '../layers/watch/watch-features.ts';
import { WATCH_SOURCE } from '../layers/watch/watch-style.ts';
import { eachFrame } from './each-frame.ts';

/** Keeps what the page of repeats found on the map to the state, once a frame at most. */
export function keepWatch(map: MapLibreMap, services: AppServices): () => void {
  let drawn: readonly unknown[] = [];
  return eachFrame(map, services, (state) => {
    const parts = partsOf(state);
    if (parts.every((part, place) => part === drawn[place])) return;
    void map.getSource<GeoJSONSource>(WATCH_SOURCE)?.setData(watchFeatures(state));
    drawn = parts;
  });
}

function partsOf(state: AppState): readonly unknown[] {
  if (!repeatOpen(state)) return [false];
  const { language, hotspots } = state.session;
  return [
    true,
    nearRepeatView(state),
    scanView(state),
    seriesView(state),
    hotspots.repeat.pick,
    state.project.series,
    language,
  ];
}
