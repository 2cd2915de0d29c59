import type { LngLat, Map as MapLibreMap, MapMouseEvent, MapTouchEvent, Point } from 'maplibre-gl';
import type { AppServices } from '../../../state/app-services.ts';
import { withVertex, withVertexAfter } from '../../../state/entry/draft-edits.ts';
import { entryOpen } from '../../../state/entry/entry-open.ts';
import type { VertexAt } from '../../../state/entry/entry-session.ts';
import { entryHandleAt } from './entry-handle.ts';
import type { EntryHandle } from './entry-handle.ts';
import { metresAbout } from './metres-about.ts';
import { placeOfPress } from './place-of-press.ts';

const SLACK_PX = 4;
const MOUSE_REACH_PX = 9;
const TOUCH_REACH_PX = 16;

/** Moves a vertex, or makes one of the middle between two: by mouse or one finger. */
export function keepEntryDrag(map: MapLibreMap, { store, entry }: AppServices): () => void {
  let grabbed: { readonly handle: EntryHandle; readonly start: Point } | null = null;
  let at: VertexAt | null = null;
  let last: LngLat | null = null;
  let frame = 0;

  const start = (event: MapMouseEvent | MapTouchEvent): void => {
    if (!entryOpen(store.getState())) return;
    if (event.originalEvent instanceof MouseEvent && event.originalEvent.button !== 0) return;
    const fingers = 'touches' in event.originalEvent ? event.originalEvent.touches.length : 0;
    if (fingers > 1) return;
    const reachPx = fingers > 0 ? TOUCH_REACH_PX : MOUSE_REACH_PX;
    const handle = entryHandleAt(map, store.getState(), event.point, reachPx);
    if (!handle) return;
    grabbed = { handle, start: event.point };
    event.preventDefault();
  };
  const show = (): void => {
    frame = 0;
    if (!last || !at) return;
    const [vertex, where] = [{ place: placeOfPress(last) }, at];
    entry.change((draft) => withVertex(draft, where, vertex));
  };
  const move = (event: MapMouseEvent | MapTouchEvent): void => {
    if (!grabbed) return;
    const { handle, start: from } = grabbed;
    if (!at) {
      if (Math.hypot(event.point.x - from.x, event.point.y - from.y) <= SLACK_PX) return;
      const vertex = { place: placeOfPress(event.lngLat) };
      if (handle.role === 'middle') {
        entry.change((draft) => withVertexAfter(draft, handle.at, vertex));
        at = { ...handle.at, vertex: handle.at.vertex + 1 };
      } else at = handle.at;
    }
    last = event.lngLat;
    if (frame === 0) frame = requestAnimationFrame(show);
  };
  const stop = (): void => {
    cancelAnimationFrame(frame);
    frame = 0;
    if (at && last)
      void entry.place(placeOfPress(last), { where: { at }, aboutM: metresAbout(map, last) });
    grabbed = null;
    at = null;
    last = null;
  };

  map.on('mousedown', start);
  map.on('touchstart', start);
  map.on('mousemove', move);
  map.on('touchmove', move);
  map.on('mouseup', stop);
  map.on('touchend', stop);
  map.on('touchcancel', stop);
  // let go outside of the map
  window.addEventListener('mouseup', stop);
  return () => {
    window.removeEventListener('mouseup', stop);
    cancelAnimationFrame(frame);
  };
}
