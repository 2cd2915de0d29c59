import type { Dataset } from '../../core/model/dataset.ts';
import type { Table } from '../../core/model/table.ts';
import type { StudyResult } from '../../core/study/study-result.ts';
import { areaFinder } from '../../core/targets/area-finder.ts';
import { choiceReader } from '../../core/targets/read-column.ts';
import type { TileLayer } from '../protocol/tile-jobs.ts';
import { featureSource } from './feature-source.ts';
import type { FeatureSource, SourceSpec } from './feature-source.ts';
import { areaFigures, targetFigures } from './figures.ts';
import { labelPoints } from './label-points.ts';
import { recordTags } from './record-tags.ts';

/** Tile layers that are a table of the dataset, with the figures of the result where there are some. */
export type RecordLayer = Exclude<
  TileLayer,
  'section' | 'lixel' | 'terrain' | 'cluster' | 'planar' | 'incident'
>;

/** Null when the dataset has no such records. */
export function recordSource(
  dataset: Dataset,
  result: StudyResult | null,
  layer: RecordLayer,
): FeatureSource | null {
  const table = dataset.tables[layer];
  if (!table || table.rows === 0) return null;
  return featureSource({ layer, geometry: table.geometry, ...SPECS[layer](table, result) });
}

type Recipe = (table: Table, result: StudyResult | null) => Omit<SourceSpec, 'layer' | 'geometry'>;

const SPECS: Readonly<Record<RecordLayer, Recipe>> = {
  land: (table) => ({ tags: recordTags(table, ['name']) }),
  province: (table) => {
    const tags = recordTags(table, ['name', 'focus']);
    return { tags: (row) => ({ focus: 0, ...tags(row) }), labels: labelPoints };
  },
  water: (table) => ({ tags: recordTags(table, ['name']), labels: labelPoints }),
  river: (table) => ({
    tags: recordTags(table, ['name', 'river_class']),
    minZoom: zoomByChoice(table, 'river_class', { stream: 10 }),
  }),
  road: (table) => ({
    tags: recordTags(table, ['name', 'ref', 'road_class']),
    minZoom: zoomByChoice(table, 'road_class', ROAD_ZOOM),
  }),
  town: (table) => ({
    tags: recordTags(table, ['name', 'town_class', 'population']),
    minZoom: zoomByChoice(table, 'town_class', { town: 7, village: 10 }),
    priority: rankOfChoice(table, 'town_class', TOWN_ORDER),
  }),
  commune: communeSpec,
  cable_route: (table) => ({
    tags: recordTags(table, ['id', 'name', 'owner', 'status', 'tier', 'placement', 'medium']),
    priority: rankOfChoice(table, 'tier', ['access', 'metro', 'backbone']),
  }),
  bts_site: assetSpec('bts_site', 'site_type'),
  post_office: assetSpec('post_office', 'grade'),
  exchange: assetSpec('exchange', 'exchange_type'),
  site: assetSpec('site', 'site_kind'),
  patrol_base: (table) => ({ tags: recordTags(table, ['name', 'base_type', 'teams']) }),
  risk_factor: (table) => ({ tags: recordTags(table, ['name', 'factor_type']) }),
};

const ROAD_ZOOM = { provincial: 7, commune: 9, street: 12, track: 12 };
const TOWN_ORDER = ['village', 'town', 'sea', 'archipelago', 'city', 'capital'];

/** Zoom 0 for a choice that is not named, and for none. */
function zoomByChoice(
  table: Table,
  field: string,
  zooms: Readonly<Record<string, number>>,
): (row: number) => number {
  const read = choiceReader(table, field);
  return (row) => zooms[read(row)] ?? 0;
}

function rankOfChoice(
  table: Table,
  field: string,
  order: readonly string[],
): (row: number) => number {
  const read = choiceReader(table, field);
  return (row) => order.indexOf(read(row));
}

/** Only the communes the study reports on: of two epochs, today's. */
function communeSpec(table: Table, result: StudyResult | null): ReturnType<Recipe> {
  const read = recordTags(table, ['id', 'name', 'unit_type']);
  const figures = areaFigures(result);
  const today = new Set(areaFinder(table).row);
  return {
    tags: (row) => {
      const { id: code, ...tags } = read(row);
      return { ...tags, code, ...figures.tags(row) };
    },
    minZoom: (row) => (today.has(row) ? 0 : Infinity),
    labels: labelPoints,
  };
}

function assetSpec(kind: 'bts_site' | 'post_office' | 'exchange' | 'site', type: string): Recipe {
  return (table, result) => {
    const read = recordTags(table, ['id', 'name', 'owner', 'status', type]);
    const figures = targetFigures(result, kind);
    return {
      tags: (row) => ({ ...read(row), ...figures.tags(row) }),
      priority: figures.priority,
    };
  };
}
