import type { LayerSpecification, SourceSpecification, StyleSpecification } from 'maplibre-gl';
import type { AppState } from '../../state/app-state.ts';
import type { LayerLook, MapLayer } from '../layers/contract.ts';
import { layerChoice } from '../layers/layer-choice.ts';
import { MAP_LAYERS } from '../layers/registry.ts';
import { CUT_SOURCE } from '../layers/cut/cut-style.ts';
import { DARK_SOURCE } from '../layers/dark/dark-style.ts';
import { IMPORT_SOURCE } from '../layers/import-preview/import-style.ts';
import { ENTRY_SOURCE } from '../layers/entry/entry-style.ts';
import { MARKED_SOURCE } from '../layers/marked/marked-layer.ts';
import { PATROL_POSTS_SOURCE } from '../layers/patrol-posts/patrol-posts-layer.ts';
import { PATROL_ROUTES_SOURCE } from '../layers/patrol-routes/patrol-routes-style.ts';
import { PATROL_STOPS_SOURCE } from '../layers/patrol-stops/patrol-stops-style.ts';
import { PATROL_TRACK_SOURCE } from '../layers/patrol-track/patrol-track-style.ts';
import { PATROL_ZONES_SOURCE } from '../layers/patrol-zones/patrol-zones-style.ts';
import { REVIEW_SOURCE } from '../layers/review/review-style.ts';
import { WATCH_SOURCE } from '../layers/watch/watch-style.ts';
import { TOP_SOURCE } from '../layers/top-targets/top-targets-layer.ts';
import { ISLANDS_SOURCE, islandDots } from './islands.ts';
import { labelFontFaces } from './label-fonts.ts';
import { SHEET_SOURCE, sheetMargin } from './map-sheet.ts';
import { sourceSpecification, tileSources } from './tile-sources.ts';

const NOTHING = { type: 'FeatureCollection', features: [] } as const;

/** Layers of the map for a state, in drawing order. Hidden ones stay, unseen: showing them is one property. */
export function styleLayers(
  state: AppState,
  overlay: LayerLook['overlay'],
): readonly LayerSpecification[] {
  return MAP_LAYERS.flatMap((layer) => layerStyle(layer, state, overlay));
}

export function layerStyle(
  layer: MapLayer,
  state: AppState,
  overlay: LayerLook['overlay'],
): readonly LayerSpecification[] {
  const { visible, opacity } = layerChoice(layer, state);
  const look: LayerLook = { theme: state.session.theme, opacity, overlay };
  const shown = layer.style(state, look);
  return visible ? shown : shown.map(hidden);
}

export function styleSources(state: AppState): Record<string, SourceSpecification> {
  const tiles = tileSources(state).map(
    (source) => [source.id, sourceSpecification(source)] as const,
  );
  return {
    ...Object.fromEntries(tiles),
    [ISLANDS_SOURCE]: { type: 'geojson', data: islandDots() },
    [SHEET_SOURCE]: { type: 'geojson', data: sheetMargin() },
    [DARK_SOURCE]: { type: 'geojson', data: { ...NOTHING, features: [] } },
    [CUT_SOURCE]: { type: 'geojson', data: { ...NOTHING, features: [] } },
    [MARKED_SOURCE]: { type: 'geojson', data: { ...NOTHING, features: [] } },
    [ENTRY_SOURCE]: { type: 'geojson', data: { ...NOTHING, features: [] } },
    [REVIEW_SOURCE]: { type: 'geojson', data: { ...NOTHING, features: [] } },
    [PATROL_ZONES_SOURCE]: { type: 'geojson', data: { ...NOTHING, features: [] } },
    [PATROL_ROUTES_SOURCE]: { type: 'geojson', data: { ...NOTHING, features: [] } },
    [PATROL_STOPS_SOURCE]: { type: 'geojson', data: { ...NOTHING, features: [] } },
    [PATROL_POSTS_SOURCE]: { type: 'geojson', data: { ...NOTHING, features: [] } },
    [PATROL_TRACK_SOURCE]: { type: 'geojson', data: { ...NOTHING, features: [] } },
    [WATCH_SOURCE]: { type: 'geojson', data: { ...NOTHING, features: [] } },
    [IMPORT_SOURCE]: { type: 'geojson', data: { ...NOTHING, features: [] } },
    [TOP_SOURCE]: { type: 'geojson', data: { ...NOTHING, features: [] } },
  };
}

/** The whole style, for the first draw and for checks; afterwards only differences are applied. */
export function buildStyle(
  state: AppState,
  overlay: LayerLook['overlay'],
  base: string,
): StyleSpecification {
  return {
    version: 8,
    'font-faces': labelFontFaces(base),
    sources: styleSources(state),
    layers: [...styleLayers(state, overlay)],
    transition: { duration: overlay === 'map' ? 0 : 160, delay: 0 },
  };
}

function hidden(layer: LayerSpecification): LayerSpecification {
  return { ...layer, layout: { ...layer.layout, visibility: 'none' } };
}
