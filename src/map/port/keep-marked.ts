import type { GeoJSONSource, Map as MapLibreMap } from 'maplibre-gl';
import type { AppServices } from '../../state/app-services.ts';
import { markedTargets } from '../../state/focus/marked-targets.ts';
import type { MarkedTargets } from '../../state/focus/marked-targets.ts';
import { MARKED_SOURCE, markedFeatures } from '../layers/marked/marked-layer.ts';
import { eachFrame } from './each-frame.ts';

/** Keeps the marks on targets to what is picked in the room, once a frame at most. */
export function keepMarked(map: MapLibreMap, services: AppServices): () => void {
  let drawn: MarkedTargets | null = null;
  return eachFrame(map, services, (state) => {
    const marked = markedTargets(state);
    if (marked === drawn) return;
    drawn = marked;
    void map.getSource<GeoJSONSource>(MARKED_SOURCE)?.setData(markedFeatures(marked));
  });
}
