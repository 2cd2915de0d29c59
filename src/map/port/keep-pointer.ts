import type { Map as MapLibreMap, MapMouseEvent, Point } from 'maplibre-gl';
import type { AppServices } from '../../state/app-services.ts';
import type { Selection } from '../../state/app-state.ts';
import { pressForEntry } from '../tools/entry/press-for-entry.ts';
import { entryOpen } from '../../state/entry/entry-open.ts';
import { patrolTool } from '../../state/patrol/patrol-tool.ts';
import { pressWithTool } from '../tools/press-with-tool.ts';
import { toolInHand } from '../tools/tool-state.ts';
import { pickFeature } from './pick-feature.ts';
import type { Picked } from './pick-feature.ts';

const MOUSE_REACH_PX = 3;
const TOUCH_REACH_PX = 12;
const CLUSTER_ZOOM_STEP = 2;

/** What the view shows of the pointer: where it is, every frame; what it is on, when that changes. */
export type PointerView = {
  readonly moved: (x: number, y: number) => void;
  readonly changed: (picked: Picked | null) => void;
};

/**
 * Pointer → hover, selection and position in the state; at most once a frame, and again under a resting
 * pointer when the map has come to rest or drawn what it had yet to fetch.
 */
export function keepPointer(
  map: MapLibreMap,
  services: AppServices,
  view: PointerView,
): () => void {
  const { store } = services;
  let frame = 0;
  let last: Point | null = null;
  let onWhat = '';

  const show = (picked: Picked | null): void => {
    const what = picked ? `${picked.layer.id} ${JSON.stringify(picked.properties)}` : '';
    if (what === onWhat) return;
    onWhat = what;
    map.getCanvas().style.cursor = picked ? 'pointer' : '';
    store.dispatch({ type: 'session/hover', selection: picked?.selection ?? null });
    view.changed(picked);
  };
  const follow = (): void => {
    frame = 0;
    if (!last) return;
    const { lng: lon, lat } = map.unproject(last);
    const { pointer } = store.getState().session;
    if (pointer?.lon !== lon || pointer.lat !== lat) {
      store.dispatch({ type: 'session/point', pointer: { lon, lat } });
    }
    view.moved(last.x, last.y);
    const state = store.getState();
    // what is entered or drawn by hand has the pointer to itself
    const quiet = map.isMoving() || entryOpen(state) || patrolTool(state) !== null;
    show(quiet ? null : pickFeature(map, state, last, MOUSE_REACH_PX));
  };
  const followSoon = (): void => {
    if (last && frame === 0) frame = requestAnimationFrame(follow);
  };
  const move = ({ point }: MapMouseEvent): void => {
    last = point;
    followSoon();
  };
  const leave = (): void => {
    last = null;
    store.dispatch({ type: 'session/point', pointer: null });
    show(null);
  };
  const click = (event: MapMouseEvent): void => {
    const { point, lngLat } = event;
    if (entryOpen(store.getState())) {
      pressForEntry(map, services, { point, lngLat, reachPx: reachOf(event) });
      return;
    }
    const patrolling = patrolTool(store.getState());
    if (patrolling) {
      // the brush works while it is held down
      if (patrolling === 'split' || patrolling === 'base') {
        void import('../tools/patrol/press-for-patrol.ts').then(({ pressForPatrol }) =>
          pressForPatrol(map, services, lngLat),
        );
      }
      return;
    }
    if (toolInHand(store.getState()) !== 'off') {
      void pressWithTool(map, services, { point, lngLat, reachPx: reachOf(event) });
      return;
    }
    const picked = pickFeature(map, store.getState(), event.point, reachOf(event));
    const pressed = picked?.pick.press?.(picked.properties);
    if (pressed) store.dispatch(pressed);
    else if (picked && 'point_count' in picked.properties) zoomIn(map, picked);
    else select(picked?.selection ?? null);
  };
  const select = (selection: Selection | null): void =>
    store.dispatch({ type: 'session/select', selection });

  map.on('mousemove', move);
  map.on('mouseout', leave);
  map.on('movestart', () => show(null));
  map.on('idle', followSoon);
  map.on('click', click);
  return () => cancelAnimationFrame(frame);
}

function zoomIn(map: MapLibreMap, { lon, lat }: Picked): void {
  map.easeTo({ center: [lon, lat], zoom: map.getZoom() + CLUSTER_ZOOM_STEP });
}

function reachOf({ originalEvent }: MapMouseEvent): number {
  const touch = 'pointerType' in originalEvent && originalEvent.pointerType === 'touch';
  return touch || matchMedia('(pointer: coarse)').matches ? TOUCH_REACH_PX : MOUSE_REACH_PX;
}
