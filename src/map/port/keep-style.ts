import type { GeoJSONSource, Map as MapLibreMap } from 'maplibre-gl';
import type { AppServices } from '../../state/app-services.ts';
import type { AppState } from '../../state/app-state.ts';
import type { LayerLook } from '../layers/contract.ts';
import { TOP_SOURCE, topTargetFeatures } from '../layers/top-targets/top-targets-layer.ts';
import { applyChanges } from '../style/apply-changes.ts';
import { styleLayers } from '../style/build-style.ts';
import { lastDataset, lastResult } from '../../state/selectors/last-known.ts';
import { importOnMap } from '../../state/import/shown-import.ts';
import { planOnMap } from '../../state/patrol/shown-plan.ts';
import { whatIfOn } from '../../state/what-if/shown-scenario.ts';
import { styleChanges } from '../style/style-changes.ts';
import { tileSources } from '../style/tile-sources.ts';
import { keepSourceAddresses } from './source-addresses.ts';

/** Keeps the drawn style to the state: once a frame at most, and only what differs. */
export function keepStyle(
  map: MapLibreMap,
  { store }: AppServices,
  overlay: LayerLook['overlay'],
): () => void {
  let drawn = {
    parts: styleParts(store.getState()),
    layers: styleLayers(store.getState(), overlay),
  };
  const addresses = keepSourceAddresses(map, tileSources(store.getState()));
  let frame = 0;
  let ready = false;

  const update = (): void => {
    frame = 0;
    const state = store.getState();
    const parts = styleParts(state);
    if (!changed(drawn.parts, parts)) return;
    const layers = styleLayers(state, overlay);
    applyChanges(map, styleChanges(drawn.layers, layers));
    addresses.want(tileSources(state));
    drawn = { parts, layers };
    showTopTargets(map, state);
  };
  const schedule = (): void => {
    if (ready && frame === 0) frame = requestAnimationFrame(update);
  };
  const stop = store.subscribe(schedule);
  map.once('style.load', () => {
    ready = true;
    showTopTargets(map, store.getState());
    schedule();
  });
  return () => {
    stop();
    addresses.dispose();
    cancelAnimationFrame(frame);
  };
}

/** All of the state that a style layer or a tile address can depend on. */
function styleParts(state: AppState): readonly unknown[] {
  const { project, session } = state;
  return [
    project.layers,
    project.breaks,
    project.study,
    session.room,
    whatIfOn(state),
    planOnMap(state) !== null,
    session.patrol.track !== null,
    importOnMap(state) !== null,
    session.theme,
    session.clock,
    session.hotspots,
    lastDataset(state),
    lastResult(state),
  ];
}

function changed(before: readonly unknown[], after: readonly unknown[]): boolean {
  return before.some((part, place) => part !== after[place]);
}

const SHOWN_TOP = new WeakMap<MapLibreMap, unknown>();

function showTopTargets(map: MapLibreMap, state: AppState): void {
  const result = lastResult(state);
  if (SHOWN_TOP.get(map) === result) return;
  if (result) SHOWN_TOP.set(map, result);
  void map.getSource<GeoJSONSource>(TOP_SOURCE)?.setData(topTargetFeatures(result));
}
