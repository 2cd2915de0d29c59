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

/** Keeps what the page of repeats found on the map to the state, once a frame at most. */
export function keepWatch(map: MapLibreMap, { store }: Pick<AppServices, 'store'>): () => void {
  let frame = 0;
  let ready = false;
  let drawn: readonly unknown[] = [];
  const update = (): void => {
    frame = 0;
    const state = store.getState();
    const parts = partsOf(state);
    if (parts.every((part, place) => part === drawn[place])) return;
    void map.getSource<GeoJSONSource>(WATCH_SOURCE)?.setData(watchFeatures(state));
    drawn = parts;
  };
  const schedule = (): void => {
    if (ready && frame === 0) frame = requestAnimationFrame(update);
  };
  const stop = store.subscribe(schedule);
  map.once('style.load', () => {
    ready = true;
    schedule();
  });
  return () => {
    stop();
    cancelAnimationFrame(frame);
  };
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
