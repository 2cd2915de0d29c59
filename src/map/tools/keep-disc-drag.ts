import { LngLat } from 'maplibre-gl';
import type { Map as MapLibreMap, MapMouseEvent, MapTouchEvent, Point } from 'maplibre-gl';
import type { Scenario } from '../../core/criticality/scenario.ts';
import type { AppServices } from '../../state/app-services.ts';
import { DISC_RADIUS_M } from '../../state/what-if/move-disc.ts';
import type { Disc } from '../../state/what-if/move-disc.ts';
import { withCutAt } from '../../state/what-if/scenario-edits.ts';
import { whatIfOn } from '../../state/what-if/shown-scenario.ts';
import { discEdgeAt, markAt } from './hit-shape.ts';
import { placeOf } from './press-with-tool.ts';
import { toolInHand } from './tool-state.ts';

/** From the press on: which cut, and what the disc is when the pointer is at a place. */
type Drag = {
  readonly at: number;
  readonly start: Point;
  readonly discAt: (place: LngLat) => Disc;
};

const SLACK_PX = 4;

/** Draws a disc from its centre, moves one by its cross, widens one by its edge: by mouse or one finger. */
export function keepDiscDrag(map: MapLibreMap, { store }: AppServices): () => void {
  let drag: Drag | null = null;
  let moved = false;
  let frame = 0;
  let last: LngLat | null = null;

  const start = (event: MapMouseEvent | MapTouchEvent): void => {
    if (event.originalEvent instanceof MouseEvent && event.originalEvent.button !== 0) return;
    if ('touches' in event.originalEvent && event.originalEvent.touches.length > 1) return;
    drag = dragFrom(map, store, event);
    moved = false;
    if (drag) event.preventDefault();
  };
  const show = (): void => {
    frame = 0;
    if (!drag || !last) return;
    const moving = { at: drag.at, cut: drag.discAt(last) };
    store.dispatch({ type: 'session/set-cut', change: { moving, chosen: drag.at } });
  };
  const move = (event: MapMouseEvent | MapTouchEvent): void => {
    if (!drag) return;
    const { x, y } = event.point;
    moved ||= Math.hypot(x - drag.start.x, y - drag.start.y) > SLACK_PX;
    if (!moved) return;
    last = event.lngLat;
    if (frame === 0) frame = requestAnimationFrame(show);
  };
  const stop = (): void => {
    cancelAnimationFrame(frame);
    frame = 0;
    if (drag && moved && last) keep(store, drag.at, drag.discAt(last));
    drag = null;
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

/** One step of history, however long it was dragged. */
function keep(store: AppServices['store'], at: number, cut: Disc): void {
  const before = store.getState().project.whatIf.scenario;
  const scenario = withCutAt(before, at, cut);
  const chosen = at < 0 ? scenario.cuts.length - 1 : at;
  store.dispatch({ type: 'project/change-what-if', scenario });
  const change = { moving: null, chosen, radiusM: cut.radiusM };
  store.dispatch({ type: 'session/set-cut', change });
}

function dragFrom(
  map: MapLibreMap,
  store: AppServices['store'],
  { point, lngLat }: MapMouseEvent | MapTouchEvent,
): Drag | null {
  const state = store.getState();
  if (!whatIfOn(state)) return null;
  const { scenario } = state.project.whatIf;
  const marked = markAt(map, point);
  const moving = discOf(scenario.cuts[marked]);
  if (moving) {
    const [byLon, byLat] = [moving.lon - lngLat.lng, moving.lat - lngLat.lat];
    const discAt = (place: LngLat): Disc => {
      const [lon, lat] = placeOf({ lng: place.lng + byLon, lat: place.lat + byLat });
      return { ...moving, lon, lat };
    };
    return { at: marked, start: point, discAt };
  }
  const edge = discEdgeAt(map, scenario, point);
  const widened = discOf(scenario.cuts[edge]);
  if (widened) return { at: edge, start: point, discAt: (place) => reaching(widened, place) };
  if (toolInHand(state) !== 'disc' || marked >= 0) return null;
  const [lon, lat] = placeOf(lngLat);
  const fresh: Disc = { type: 'disc', lon, lat, radiusM: state.session.cut.radiusM };
  return { at: -1, start: point, discAt: (place) => reaching(fresh, place) };
}

function discOf(cut: Scenario['cuts'][number] | undefined): Disc | null {
  return cut?.type === 'disc' ? cut : null;
}

/** The disc as wide as the place is away. Whole metres, tens from 1 km. */
function reaching(disc: Disc, place: LngLat): Disc {
  const awayM = place.distanceTo(new LngLat(disc.lon, disc.lat));
  const step = awayM >= 1000 ? 10 : 1;
  const radiusM = Math.round(awayM / step) * step;
  return { ...disc, radiusM: Math.min(DISC_RADIUS_M.most, Math.max(DISC_RADIUS_M.least, radiusM)) };
}
