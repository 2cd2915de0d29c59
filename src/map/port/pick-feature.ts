import type { Map as MapLibreMap, MapGeoJSONFeature, Point, PointLike } from 'maplibre-gl';
import type { AppState, Selection } from '../../state/app-state.ts';
import type { FeatureProperties, LayerPick, MapLayer } from '../layers/contract.ts';
import { layerChoice } from '../layers/layer-choice.ts';
import { MAP_LAYERS } from '../layers/registry.ts';

/** What the pointer is on: the layer, its feature and what choosing it would select. */
export type Picked = {
  readonly layer: MapLayer;
  readonly pick: LayerPick;
  readonly properties: FeatureProperties;
  readonly selection: Selection | null;
  readonly lon: number;
  readonly lat: number;
};

/** The topmost feature within `reachPx` of a point, among visible layers that answer. */
export function pickFeature(
  map: MapLibreMap,
  state: AppState,
  { x, y }: Point,
  reachPx: number,
): Picked | null {
  const layers = pickableStyleLayers(map, state);
  if (layers.length === 0) return null;
  const around: [PointLike, PointLike] = [
    [x - reachPx, y - reachPx],
    [x + reachPx, y + reachPx],
  ];
  const feature =
    map.queryRenderedFeatures([x, y], { layers })[0] ??
    map.queryRenderedFeatures(around, { layers })[0];
  return feature ? pickedOf(map, state, feature, { x, y }) : null;
}

function pickableStyleLayers(map: MapLibreMap, state: AppState): string[] {
  return MAP_LAYERS.filter((layer) => layer.pick && layerChoice(layer, state).visible)
    .flatMap((layer) => layer.pick?.styleLayers ?? [])
    .filter((id) => map.getLayer(id));
}

function pickedOf(
  map: MapLibreMap,
  state: AppState,
  feature: MapGeoJSONFeature,
  at: { x: number; y: number },
): Picked | null {
  const layer = MAP_LAYERS.find(({ pick }) => pick?.styleLayers.includes(feature.layer.id));
  if (!layer?.pick) return null;
  const properties: FeatureProperties = feature.properties;
  const place = feature.geometry.type === 'Point' ? feature.geometry.coordinates : null;
  const under = map.unproject([at.x, at.y]);
  return {
    layer,
    pick: layer.pick,
    properties,
    selection: layer.pick.selection(properties, state),
    lon: place?.[0] ?? under.lng,
    lat: place?.[1] ?? under.lat,
  };
}
