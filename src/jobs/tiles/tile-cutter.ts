import type { Dataset } from '../../core/model/dataset.ts';
import type { Answered } from '../answered.ts';
import type { TileLayer, TileRequest } from '../protocol/tile-jobs.ts';
import { cutTile } from './cut-tile.ts';
import { incidentSource } from './incident-source.ts';
import type { IncidentSource } from './incident-source.ts';
import { recordSource } from './record-sources.ts';
import { RecentMap } from './recent-map.ts';
import { lixelSource, sectionSource } from './section-sources.ts';
import type { SourceByZoom } from './section-sources.ts';

const TILES_KEPT = 400;
const FILTERS_KEPT = 4;

/** Cuts the tiles of one dataset and one result; sources are made at the first tile that needs them. */
export type TileCutter = { readonly tile: (request: TileRequest) => Uint8Array };

type FeatureLayer = Exclude<TileLayer, 'incident' | 'terrain' | 'cluster' | 'planar'>;

/** Layers that do not change with the result: a new result takes their sources over. */
const BASE_LAYERS: ReadonlySet<FeatureLayer> = new Set<FeatureLayer>([
  'land',
  'province',
  'water',
  'river',
  'road',
  'town',
  'cable_route',
  'patrol_base',
  'risk_factor',
]);

export type TileMemory = Map<FeatureLayer, SourceByZoom>;

export function createTileCutter(
  dataset: Dataset,
  answered: Answered | null,
  baseMemory: TileMemory,
): TileCutter {
  const resultMemory: TileMemory = new Map();
  const filters = new RecentMap<string, IncidentSource>(FILTERS_KEPT);
  const tiles = new RecentMap<string, Uint8Array>(TILES_KEPT);

  const sourceOf = (layer: FeatureLayer): SourceByZoom => {
    const memory = BASE_LAYERS.has(layer) ? baseMemory : resultMemory;
    const known = memory.get(layer);
    if (known !== undefined) return known;
    const source = makeSource(dataset, answered, layer);
    memory.set(layer, source);
    return source;
  };

  const cut = ({ layer, z, x, y, incidents }: TileRequest, filterKey: string): Uint8Array => {
    if (layer === 'terrain' || layer === 'cluster' || layer === 'planar') return new Uint8Array();
    if (layer === 'incident') {
      if (!incidents) return new Uint8Array();
      return filters
        .get(filterKey, () => incidentSource(dataset, answered, incidents))
        .tile(z, x, y);
    }
    const source = sourceOf(layer)(z);
    return source ? cutTile(source, z, x, y) : new Uint8Array();
  };

  return {
    tile: (request) => {
      const filterKey = request.layer === 'incident' ? JSON.stringify(request.incidents) : '';
      const key = `${request.layer}/${request.z}/${request.x}/${request.y}/${filterKey}`;
      return tiles.get(key, () => cut(request, filterKey));
    },
  };
}

function makeSource(
  dataset: Dataset,
  answered: Answered | null,
  layer: FeatureLayer,
): SourceByZoom {
  if (layer !== 'section' && layer !== 'lixel') {
    const source = recordSource(dataset, answered?.result ?? null, layer);
    return () => source;
  }
  const routes = dataset.tables.cable_route;
  if (!answered || !routes) return () => null;
  const { pieces } = answered.network.value.network;
  const make = layer === 'section' ? sectionSource : lixelSource;
  return make(answered.result, pieces, routes);
}
