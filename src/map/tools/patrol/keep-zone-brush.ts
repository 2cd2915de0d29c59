import type { Map as MapLibreMap } from 'maplibre-gl';
import type { AppServices } from '../../../state/app-services.ts';
import { brushed } from '../../../state/patrol/change-zones.ts';
import { patrolTool } from '../../../state/patrol/patrol-tool.ts';
import { keepPointerDrag } from '../keep-pointer-drag.ts';
import type { PointerPress } from '../keep-pointer-drag.ts';
import type * as PressForPatrol from './press-for-patrol.ts';

type Stretches = typeof PressForPatrol.stretchesAt;

/** The brush held down over cable: one step of history, however far it is drawn. By mouse or one finger. */
export function keepZoneBrush(map: MapLibreMap, services: AppServices): () => void {
  const { store } = services;
  let stretchesAt: Stretches | null = null;
  let last: PointerPress | null = null;

  const stroke = (): readonly string[] => store.getState().session.patrol.stroke;
  const set = (next: readonly string[]): void =>
    store.dispatch({ type: 'session/set-patrol', change: { stroke: next } });

  const take = (): void => {
    if (!last || !stretchesAt) return;
    const known = new Set(stroke());
    const fresh = stretchesAt(map, services, last.lngLat).filter((one) => !known.has(one));
    if (fresh.length > 0) set([...known, ...fresh]);
  };
  /** The search along cable is fetched with the first tool taken in hand. */
  const fetched = store.subscribe((state) => {
    if (stretchesAt || patrolTool(state) === null) return;
    void import('./press-for-patrol.ts').then((made) => {
      stretchesAt = made.stretchesAt;
    });
  });
  const dragged = keepPointerDrag(map, {
    start: (press) => {
      const tool = patrolTool(store.getState());
      if (tool !== 'add' && tool !== 'remove') return false;
      last = press;
      take();
      return true;
    },
    move: (press) => {
      last = press;
    },
    show: take,
    stop: () => {
      take();
      last = null;
      brushed(store, stroke());
      set([]);
    },
  });
  return () => {
    fetched();
    dragged();
  };
}
