import { Map as MapLibreMap, setWorkerUrl } from 'maplibre-gl';
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url';
import 'maplibre-gl/dist/maplibre-gl.css';
import type { AppServices } from '../../state/app-services.ts';
import type { Camera } from '../../state/app-state.ts';
import { drawIconsOnDemand } from '../icons/add-icons.ts';
import type { LayerLook } from '../layers/contract.ts';
import { buildStyle } from '../style/build-style.ts';
import { serveTiles } from '../tiles/tile-protocol.ts';
import { keepOverlay } from '../overlay/keep-overlay.ts';
import { hasGraphicsProcessor } from '../overlay/renderer.ts';
import { HOME_BOUNDS, keepBounds } from './keep-bounds.ts';
import { keepCamera } from './keep-camera.ts';
import { keepEntry } from './keep-entry.ts';
import { keepHighlight } from './keep-highlight.ts';
import { keepImport } from './keep-import.ts';
import { keepMarked } from './keep-marked.ts';
import { keepPatrol } from './keep-patrol.ts';
import { keepPointer } from './keep-pointer.ts';
import type { PointerView } from './keep-pointer.ts';
import { keepSize } from './keep-size.ts';
import { keepStyle } from './keep-style.ts';
import { keepTools } from '../tools/keep-tools.ts';
import { keepReview } from './keep-review.ts';
import { keepTrack } from './keep-track.ts';
import { keepWatch } from './keep-watch.ts';
import { keepWhatIf } from './keep-what-if.ts';
import { markDrawn, markStill } from './mark-drawn.ts';

setWorkerUrl(workerUrl);

/** Viet Nam with its seas and islands, and room around it. */
const OVERVIEW: Camera = { lon: 109.6, lat: 15.2, zoom: 4.7 };

export type MapEngine = {
  readonly map: MapLibreMap;
  readonly overlay: LayerLook['overlay'];
  readonly dispose: () => void;
};

/** The map itself: made once, then kept to the state. The renderer settles `overlay` unless it is told. */
export function createMapEngine(
  container: HTMLElement,
  services: AppServices,
  wanted: LayerLook['overlay'] | undefined,
  view: PointerView & { readonly drawn: () => void },
): MapEngine {
  const overlay = wanted ?? (hasGraphicsProcessor() ? 'deck' : 'map');
  const inSoftware = overlay === 'map';
  const { store, jobs } = services;
  const state = store.getState();
  const camera = state.session.camera ?? OVERVIEW;
  const stopTiles = serveTiles(jobs);
  const map = new MapLibreMap({
    container,
    style: buildStyle(state, overlay, document.baseURI),
    center: [camera.lon, camera.lat],
    zoom: camera.zoom,
    minZoom: 3.2,
    maxZoom: 18,
    maxBounds: HOME_BOUNDS,
    dragRotate: false,
    pitchWithRotate: false,
    touchPitch: false,
    attributionControl: false,
    trackResize: false,
    renderWorldCopies: false,
    validateStyle: false,
    fadeDuration: inSoftware ? 0 : 160,
    // where the processor draws, each frame is dear: one sample a pixel, one pixel a pixel
    ...(inSoftware ? { pixelRatio: Math.min(1, window.devicePixelRatio) } : {}),
    canvasContextAttributes: { preserveDrawingBuffer: true, antialias: !inSoftware },
  });
  map.touchZoomRotate.disableRotation();
  map.keyboard.disableRotation();
  drawIconsOnDemand(map);
  const stops = [
    keepStyle(map, services, overlay),
    keepBounds(map, services),
    keepCamera(map, services, inSoftware),
    keepSize(map),
    keepPointer(map, services, view),
    keepHighlight(map, services),
    keepMarked(map, services),
    keepWhatIf(map, services),
    keepWatch(map, services),
    keepPatrol(map, services),
    keepTrack(map, services),
    keepEntry(map, services),
    keepReview(map, services),
    keepImport(map, services),
    keepTools(map, services),
    markDrawn(map, services, view.drawn),
    markStill(map),
    ...(overlay === 'deck' ? [keepOverlay(map, services)] : []),
  ];
  return {
    map,
    overlay,
    dispose: () => {
      for (const stop of stops) stop();
      map.remove();
      stopTiles();
    },
  };
}
