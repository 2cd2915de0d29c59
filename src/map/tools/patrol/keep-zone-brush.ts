import type { Map as MapLibreMap, MapMouseEvent, MapTouchEvent } from 'maplibre-gl';
import type { AppServices } from '../../../state/app-services.ts';
import { brushed } from '../../../state/patrol/change-zones.ts';
import { patrolTool } from '../../../state/patrol/patrol-tool.ts';
import type * as PressForPatrol from './press-for-patrol.ts';

type Stretches = typeof PressForPatrol.stretchesAt;

/** The brush held down over cable: one step of history, however far it is drawn. By mouse or one finger. */
export function keepZoneBrush(map: MapLibreMap, services: AppServices): () => void {
  const { store } = services;
  let stretchesAt: Stretches | null = null;
  let held = false;
  let frame = 0;
  let last: MapMouseEvent | MapTouchEvent | null = null;

  const stroke = (): readonly string[] => store.getState().session.patrol.stroke;
  const set = (next: readonly string[]): void =>
    store.dispatch({ type: 'session/set-patrol', change: { stroke: next } });

  const take = (): void => {
    frame = 0;
    if (!last || !stretchesAt) return;
    const known = new Set(stroke());
    const fresh = stretchesAt(map, services, last.lngLat).filter((one) => !known.has(one));
    if (fresh.length > 0) set([...known, ...fresh]);
  };
  const start = (event: MapMouseEvent | MapTouchEvent): void => {
    const tool = patrolTool(store.getState());
    if (tool !== 'add' && tool !== 'remove') return;
    const { originalEvent } = event;
    if (originalEvent instanceof MouseEvent && originalEvent.button !== 0) return;
    if ('touches' in originalEvent && originalEvent.touches.length > 1) return;
    event.preventDefault();
    held = true;
    last = event;
    take();
  };
  const move = (event: MapMouseEvent | MapTouchEvent): void => {
    if (!held) return;
    last = event;
    if (frame === 0) frame = requestAnimationFrame(take);
  };
  const stop = (): void => {
    if (!held) return;
    held = false;
    cancelAnimationFrame(frame);
    take();
    last = null;
    brushed(store, stroke());
    set([]);
  };
  /** The search along cable is fetched with the first tool taken in hand. */
  const fetched = store.subscribe((state) => {
    if (stretchesAt || patrolTool(state) === null) return;
    void import('./press-for-patrol.ts').then((made) => {
      stretchesAt = made.stretchesAt;
    });
  });

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
    fetched();
    window.removeEventListener('mouseup', stop);
    cancelAnimationFrame(frame);
  };
}
