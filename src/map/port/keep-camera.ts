import type { LngLatBoundsLike, Map as MapLibreMap, PaddingOptions } from 'maplibre-gl';
import type { AppServices, CameraOrder } from '../../state/app-services.ts';
import { afterNextPicture } from './after-next-picture.ts';
import { lastDataset } from '../../state/selectors/last-known.ts';

const FIT_PADDING_PX = 36;
/** Names at the coast hang over the sea. */
const LABEL_ROOM_PX = 44;
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
    zoom: order.zoom ?? Math.max(map.getZoom(), 12),
    duration,
  });
}

/** Room for the legend beside the place, where the map is wide enough to have both. */
function fitPadding(map: MapLibreMap): PaddingOptions {
  const { clientWidth } = map.getContainer();
  const cover = map.getContainer().parentElement?.querySelector('[data-covers-map]');
  const covered = cover ? cover.clientWidth + FIT_PADDING_PX : 0;
  const left = covered * 3 < clientWidth ? covered : 0;
  return {
    top: FIT_PADDING_PX,
    right: FIT_PADDING_PX + LABEL_ROOM_PX,
    bottom: FIT_PADDING_PX,
    left: left + FIT_PADDING_PX,
  };
}

function round(value: number, digits: number): number {
  return Number(value.toFixed(digits));
}
