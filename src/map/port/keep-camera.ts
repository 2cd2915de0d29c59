import type { LngLatBoundsLike, Map as MapLibreMap, PaddingOptions } from 'maplibre-gl';
import type { AppServices, CameraOrder } from '../../state/app-services.ts';
import { afterNextPicture } from './after-next-picture.ts';
import { lastDataset } from '../../state/selectors/last-known.ts';

const FIT_PADDING_PX = 36;
/** Names at the coast hang over the sea. */
const LABEL_ROOM_PX = 44;
/** A sheet over more of the map than this leaves no room to show anything beside it. */
const MOST_COVERED = 0.7;
/** A single place is shown close, but with its surroundings. */
const FIT_MAX_ZOOM = 14.5;

/** Obeys camera orders and tells the state where the map came to rest. A flight is only for who can draw it. */
export function keepCamera(
  map: MapLibreMap,
  { store, camera }: AppServices,
  inSoftware: boolean,
): () => void {
  const calm = window.matchMedia('(prefers-reduced-motion: reduce)');
  const stopFirstFit = fitFirstData(map, store);
  const later = afterNextPicture();
  const stop = camera.listen((order) =>
    later.run(() => obey(map, order, calm.matches || inSoftware ? 0 : 600)),
  );
  const report = (): void => {
    const { lng, lat } = map.getCenter();
    store.dispatch({
      type: 'session/set-camera',
      camera: { lon: round(lng, 5), lat: round(lat, 5), zoom: round(map.getZoom(), 2) },
    });
  };
  map.on('moveend', report);
  return () => {
    stop();
    stopFirstFit();
    later.dispose();
    map.off('moveend', report);
  };
}

/** A person who comes with no place of their own is shown the province, as soon as it is known. */
function fitFirstData(map: MapLibreMap, store: AppServices['store']): () => void {
  let stop = (): void => {};
  const look = (): void => {
    const state = store.getState();
    const dataset = lastDataset(state);
    if (!dataset) return;
    stop();
    if (!state.session.camera) obey(map, { type: 'fit', bounds: dataset.bounds }, 0);
  };
  stop = store.subscribe(look);
  look();
  return () => stop();
}

function obey(map: MapLibreMap, order: CameraOrder, duration: number): void {
  if (order.type === 'fit') {
    const [west, south, east, north] = order.bounds;
    const bounds: LngLatBoundsLike = [west, south, east, north];
    map.fitBounds(bounds, { padding: fitPadding(map), maxZoom: FIT_MAX_ZOOM, duration });
    return;
  }
  map.easeTo({
    center: [order.lon, order.lat],
    offset: [0, -underSheetPx(map.getContainer()) / 2],
    zoom: order.zoom ?? Math.max(map.getZoom(), 12),
    duration,
  });
}

/** Room for the legend beside the place, where the map is wide enough, and for a panel that lies over it. */
function fitPadding(map: MapLibreMap): PaddingOptions {
  const container = map.getContainer();
  const { clientWidth } = container;
  const cover = container.parentElement?.querySelector('[data-covers-map]');
  const covered = cover ? cover.clientWidth + FIT_PADDING_PX : 0;
  const left = covered * 3 < clientWidth ? covered : 0;
  return {
    top: FIT_PADDING_PX,
    right: FIT_PADDING_PX + LABEL_ROOM_PX,
    bottom: FIT_PADDING_PX + underSheetPx(container),
    left: left + FIT_PADDING_PX,
  };
}

/** How much of the map's foot the panels cover on a narrow screen; beside the map they cover nothing. */
function underSheetPx(container: HTMLElement): number {
  const map = container.getBoundingClientRect();
  const covered = [...container.ownerDocument.querySelectorAll('[data-foot-sheet]')].map(
    (panel) => {
      const sheet = panel.getBoundingClientRect();
      const overFoot = sheet.width > map.width / 2 && sheet.bottom >= map.bottom;
      return overFoot ? Math.max(0, map.bottom - Math.max(sheet.top, map.top)) : 0;
    },
  );
  const most = Math.max(0, ...covered);
  return most < MOST_COVERED * map.height ? most : 0;
}

function round(value: number, digits: number): number {
  return Number(value.toFixed(digits));
}
