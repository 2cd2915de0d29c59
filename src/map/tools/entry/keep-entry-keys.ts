import type { Map as MapLibreMap, MapMouseEvent } from 'maplibre-gl';
import type { AppServices } from '../../../state/app-services.ts';
import { isLine, withoutVertex } from '../../../state/entry/draft-edits.ts';
import { entryOpen } from '../../../state/entry/entry-open.ts';
import { metresAbout } from './metres-about.ts';
import { placeOfPress } from './place-of-press.ts';

/** Presses nearer than this are the two of a double press. */
const DOUBLE_PX = 8;

/** Drawing without a pointer: the middle of the map is where a key strikes. A double press ends a line. */
export function keepEntryKeys(map: MapLibreMap, services: AppServices): () => void {
  const { store } = services;
  const onKey = (event: KeyboardEvent): void => {
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
    const state = store.getState();
    if (!entryOpen(state) || state.session.dialog !== null) return;
    if (event.target !== map.getCanvas() && event.target !== document.body) return;
    if (!answer(map, services, event.key)) return;
    event.preventDefault();
    event.stopPropagation();
  };
  const onDouble = (): void => {
    const { draft } = store.getState().session.entry;
    if (!draft || !entryOpen(store.getState()) || !isLine(draft) || !draft.drawing) return;
    const [before, last] = (draft.parts.at(-1) ?? []).slice(-2);
    const twice =
      before &&
      last &&
      map.project([...before.place]).dist(map.project([...last.place])) < DOUBLE_PX;
    services.entry.change((one) => ({
      ...(twice ? withoutVertex({ ...one, chosen: null }) : one),
      drawing: false,
    }));
  };
  // before the map's own keys and the app's shortcuts
  window.addEventListener('keydown', onKey, true);
  const double = (event: MapMouseEvent): void => {
    onDouble();
    if (entryOpen(store.getState())) event.preventDefault();
  };
  map.on('dblclick', double);
  return () => window.removeEventListener('keydown', onKey, true);
}

/** Whether the key meant something to what is entered. */
function answer(map: MapLibreMap, { store, entry }: AppServices, key: string): boolean {
  const { draft } = store.getState().session.entry;
  if (!draft) return false;
  const line = isLine(draft);
  const here = placeOfPress(map.getCenter());
  switch (key) {
    case 'Backspace':
    case 'Delete':
      entry.change(withoutVertex);
      return true;
    case ' ':
      void entry.place(here, { aboutM: metresAbout(map, map.getCenter()) });
      return true;
    case 'Enter':
      if (line) entry.change((one) => ({ ...one, drawing: !one.drawing }));
      else void entry.place(here, { aboutM: metresAbout(map, map.getCenter()) });
      return true;
    case 'Escape':
      if (!line) return false;
      entry.change((one) => ({
        ...one,
        drawing: false,
        chosen: null,
        ...(one.drawing && one.corrects === '' ? { parts: [[]] } : {}),
      }));
      return true;
    default:
      return false;
  }
}
