import { Map as MapLibreMap } from 'maplibre-gl';
import type { AppServices, AppStore } from '../../state/app-services.ts';
import { beforeState } from '../../state/hotspots/before-state.ts';
import { drawIconsOnDemand } from '../icons/add-icons.ts';
import type { LayerLook } from '../layers/contract.ts';
import { markStill } from '../port/mark-drawn.ts';
import { keepSize } from '../port/keep-size.ts';
import { keepStyle } from '../port/keep-style.ts';
import { buildStyle } from '../style/build-style.ts';
import { keepTogether } from './keep-together.ts';

/** A second map of the period before: the same style and camera, its own days and picture. */
export function createCompareMap(
  container: HTMLElement,
  main: MapLibreMap,
  services: AppServices,
  overlay: LayerLook['overlay'],
): () => void {
  const inSoftware = overlay === 'map';
  const store = storeOfBefore(services.store);
  const map = new MapLibreMap({
    container,
    style: buildStyle(store.getState(), overlay, document.baseURI),
    center: main.getCenter(),
    zoom: main.getZoom(),
    minZoom: main.getMinZoom(),
    maxZoom: main.getMaxZoom(),
    dragRotate: false,
    pitchWithRotate: false,
    touchPitch: false,
    keyboard: false,
    attributionControl: false,
    trackResize: false,
    renderWorldCopies: false,
    validateStyle: false,
    fadeDuration: 0,
    ...(inSoftware ? { pixelRatio: Math.min(1, window.devicePixelRatio) } : {}),
    canvasContextAttributes: { preserveDrawingBuffer: true, antialias: !inSoftware },
  });
  map.touchZoomRotate.disableRotation();
  drawIconsOnDemand(map);
  const stops = [
    keepStyle(map, { ...services, store }, overlay),
    keepSize(map),
    keepTogether(main, map),
    markStill(map),
  ];
  return () => {
    for (const stop of stops) stop();
    map.remove();
  };
}

function storeOfBefore(store: AppStore): AppStore {
  return {
    ...store,
    getState: () => beforeState(store.getState()),
    subscribe: (listener) =>
      store.subscribe((state, previous) => listener(beforeState(state), previous)),
  };
}
