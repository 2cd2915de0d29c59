import type { GeoJSONSource, Map as MapLibreMap } from 'maplibre-gl';
import type { AppServices } from '../../state/app-services.ts';
import { markedTargets } from '../../state/focus/marked-targets.ts';
import type { MarkedTargets } from '../../state/focus/marked-targets.ts';
import { MARKED_SOURCE, markedFeatures } from '../layers/marked/marked-layer.ts';

/** Keeps the marks on targets to what is picked in the room, once a frame at most. */
export function keepMarked(map: MapLibreMap, { store }: AppServices): () => void {
  let frame = 0;
  let ready = false;
  let drawn: MarkedTargets | null = null;
  const update = (): void => {
    frame = 0;
    const marked = markedTargets(store.getState());
    if (marked === drawn) return;
    drawn = marked;
    void map.getSource<GeoJSONSource>(MARKED_SOURCE)?.setData(markedFeatures(marked));
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
