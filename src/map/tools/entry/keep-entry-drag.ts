import type { LngLat, Map as MapLibreMap } from 'maplibre-gl';
import type { AppServices } from '../../../state/app-services.ts';
import { withVertex, withVertexAfter } from '../../../state/entry/draft-edits.ts';
import { entryOpen } from '../../../state/entry/entry-open.ts';
import type { VertexAt } from '../../../state/entry/entry-session.ts';
import { fingersOf, keepPointerDrag } from '../keep-pointer-drag.ts';
import type { PointerPress } from '../keep-pointer-drag.ts';
import { entryHandleAt } from './entry-handle.ts';
import type { EntryHandle } from './entry-handle.ts';
import { metresAbout } from './metres-about.ts';
import { placeOfPress } from './place-of-press.ts';

const MOUSE_REACH_PX = 9;
const TOUCH_REACH_PX = 16;

/** Moves a vertex, or makes one of the middle between two: by mouse or one finger. */
export function keepEntryDrag(map: MapLibreMap, { store, entry }: AppServices): () => void {
  let grabbed: EntryHandle | null = null;
  let at: VertexAt | null = null;
  let last: LngLat | null = null;

  const grab = ({ role, at: handle }: EntryHandle, { lngLat }: PointerPress): VertexAt => {
    if (role !== 'middle') return handle;
    const vertex = { place: placeOfPress(lngLat) };
    entry.change((draft) => withVertexAfter(draft, handle, vertex));
    return { ...handle, vertex: handle.vertex + 1 };
  };

  return keepPointerDrag(map, {
    start: (press) => {
      if (!entryOpen(store.getState())) return false;
      const reachPx = fingersOf(press) > 0 ? TOUCH_REACH_PX : MOUSE_REACH_PX;
      grabbed = entryHandleAt(map, store.getState(), press.point, reachPx);
      at = null;
      last = null;
      return grabbed !== null;
    },
    move: (press) => {
      if (grabbed) at ??= grab(grabbed, press);
      last = press.lngLat;
    },
    show: () => {
      if (!last || !at) return;
      const [vertex, where] = [{ place: placeOfPress(last) }, at];
      entry.change((draft) => withVertex(draft, where, vertex));
    },
    stop: () => {
      if (!at || !last) return;
      void entry.place(placeOfPress(last), { where: { at }, aboutM: metresAbout(map, last) });
    },
  });
}
