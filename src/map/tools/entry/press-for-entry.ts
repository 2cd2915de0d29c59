import type { Map as MapLibreMap } from 'maplibre-gl';
import type { AppServices } from '../../../state/app-services.ts';
import { isLine } from '../../../state/entry/draft-edits.ts';
import type { Press } from '../press-with-tool.ts';
import { metresAbout } from './metres-about.ts';
import { placeOfPress } from './place-of-press.ts';
import { entryHandleAt } from './entry-handle.ts';

const REACH_PX = 9;

/** What a press on the map does to the record that is entered: places it, adds a vertex, or chooses one. */
export function pressForEntry(map: MapLibreMap, { store, entry }: AppServices, press: Press): void {
  const state = store.getState();
  const { draft } = state.session.entry;
  if (!draft) return;
  const handle = entryHandleAt(map, state, press.point, Math.max(REACH_PX, press.reachPx));
  if (isLine(draft) && handle?.role === 'vertex') {
    entry.change((one) => ({ ...one, chosen: handle.at }));
  } else if (isLine(draft) && !draft.drawing) {
    entry.change((one) => ({ ...one, chosen: null }));
  } else void entry.place(placeOfPress(press.lngLat), { aboutM: metresAbout(map, press.lngLat) });
}
