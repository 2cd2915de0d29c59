import { LngLat } from 'maplibre-gl';
import type { Map as MapLibreMap } from 'maplibre-gl';
import type { Scenario } from '../../core/criticality/scenario.ts';
import type { AppServices } from '../../state/app-services.ts';
import { DISC_RADIUS_M } from '../../state/what-if/move-disc.ts';
import type { Disc } from '../../state/what-if/move-disc.ts';
import { withCutAt } from '../../state/what-if/scenario-edits.ts';
import { whatIfOn } from '../../state/what-if/shown-scenario.ts';
import { discEdgeAt, markAt } from './hit-shape.ts';
import { keepPointerDrag } from './keep-pointer-drag.ts';
import type { PointerPress } from './keep-pointer-drag.ts';
import { placeOf } from './press-with-tool.ts';
import { toolInHand } from './tool-state.ts';

/** From the press on: which cut, and what the disc is when the pointer is at a place. */
type Drag = {
  readonly at: number;
  readonly discAt: (place: LngLat) => Disc;
};

/** Draws a disc from its centre, moves one by its cross, widens one by its edge: by mouse or one finger. */
export function keepDiscDrag(map: MapLibreMap, { store }: AppServices): () => void {
  let drag: Drag | null = null;
  let last: LngLat | null = null;
  return keepPointerDrag(map, {
    start: (press) => {
      drag = dragFrom(map, store, press);
      last = null;
      return drag !== null;
    },
    move: ({ lngLat }) => {
      last = lngLat;
    },
    show: () => {
      if (!drag || !last) return;
      const moving = { at: drag.at, cut: drag.discAt(last) };
      store.dispatch({ type: 'session/set-cut', change: { moving, chosen: drag.at } });
    },
    stop: () => {
      if (drag && last) keep(store, drag.at, drag.discAt(last));
    },
  });
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
  { point, lngLat }: PointerPress,
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
    return { at: marked, discAt };
  }
  const edge = discEdgeAt(map, scenario, point);
  const widened = discOf(scenario.cuts[edge]);
  if (widened) return { at: edge, discAt: (place) => reaching(widened, place) };
  if (toolInHand(state) !== 'disc' || marked >= 0) return null;
  const [lon, lat] = placeOf(lngLat);
  const fresh: Disc = { type: 'disc', lon, lat, radiusM: state.session.cut.radiusM };
  return { at: -1, discAt: (place) => reaching(fresh, place) };
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
