import type { GeoJSONSource, Map as MapLibreMap } from 'maplibre-gl';
import type { AppServices } from '../../state/app-services.ts';
import { entryOpen } from '../../state/entry/entry-open.ts';
import { entryFeatures } from '../layers/entry/entry-features.ts';
import { ENTRY_SOURCE } from '../layers/entry/entry-style.ts';
import { eachFrame } from './each-frame.ts';

/** Keeps what is entered by hand on the map to the state, once a frame at most. */
export function keepEntry(map: MapLibreMap, services: Pick<AppServices, 'store'>): () => void {
  let drawn: readonly unknown[] = [];
  return eachFrame(map, services, (state) => {
    const { draft } = state.session.entry;
    const parts = [entryOpen(state), draft?.parts, draft?.chosen];
    if (parts.every((part, place) => part === drawn[place])) return;
    drawn = parts;
    void map.getSource<GeoJSONSource>(ENTRY_SOURCE)?.setData(entryFeatures(state));
  });
}
