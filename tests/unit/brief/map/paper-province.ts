import type { PaperMapRequest } from '../../../../src/core/brief/map/paper-map-request.ts';
import { NO_PAPER_LAYERS } from '../../../../src/core/brief/map/paper-map-request.ts';
import type { PaperMap, PaperMapSources } from '../../../../src/core/brief/map/paper-map.ts';
import { drawPaperMap } from '../../../../src/core/brief/map/draw-paper-map.ts';
import type { Dataset } from '../../../../src/core/model/dataset.ts';
import type { DrawItem } from '../../../../src/core/sheet/drawing.ts';
import { MM_PER_PT } from '../../../../src/core/sheet/drawing.ts';
import type { TextMeasure } from '../../../../src/core/sheet/text-measure.ts';
import { analyse } from '../../../../src/core/study/analyse.ts';
import { defaultStudyConfig } from '../../../../src/core/study/study-config.ts';
import { createStudyMemory } from '../../../../src/core/study/study-memory.ts';
import { paperMapWords } from '../../../../src/i18n/paper-map-words.ts';
import { oneRouteProvince } from '../../../golden/one-route-province.ts';
import { quietContext } from '../../../support/quiet-context.ts';
import { place, smallDataset } from '../../../support/small-dataset.ts';

/** Half an em a letter: no font is needed to test where things go. */
export const halfEm: TextMeasure = (text, _face, sizePt) => text.length * 0.5 * sizePt * MM_PER_PT;

/** The province one can count by hand, with a base to print: roads, a river, a lake, towns, a border. */
export function paperProvince(): Dataset {
  const one = oneRouteProvince();
  const base = smallDataset({
    road: [
      {
        line: [place(-900, -800), place(0, 1000), place(900, 4800)],
        fields: { id: 'QL19', ref: 'QL.19', name: 'Quốc lộ 19', road_class: 'national' },
      },
      { line: [place(-900, 3000), place(900, 3100)], fields: { id: 'X1', road_class: 'commune' } },
    ],
    river: [
      {
        line: [place(-1000, 1500), place(0, 1700), place(1000, 1600)],
        fields: { name: 'Sông Ba', river_class: 'river' },
      },
    ],
    water: [
      {
        ring: [place(-800, 4000), place(-300, 4000), place(-300, 4500), place(-800, 4000)],
        fields: { name: 'Biển Hồ' },
      },
    ],
    town: [
      { at: place(500, 1000), fields: { name: 'Đắk Tô', town_class: 'city' } },
      { at: place(520, 1040), fields: { name: 'Chư Sê', town_class: 'town' } },
    ],
    province: [
      {
        ring: [
          place(-1000, -1000),
          place(1000, -1000),
          place(1000, 5000),
          place(-1000, 5000),
          place(-1000, -1000),
        ],
        fields: { id: '52', name: 'Gia Lai', focus: 'yes' },
      },
    ],
  });
  return { ...one, tables: { ...one.tables, ...base.tables } };
}

export async function paperSources(dataset = paperProvince()): Promise<PaperMapSources> {
  const memory = createStudyMemory();
  const config = defaultStudyConfig({ from: '2024-01-01', to: '2025-12-31' });
  const result = await analyse(dataset, config, memory, quietContext());
  const incidents = memory.selection?.value.selection.rows ?? new Uint32Array();
  return { dataset, result, incidents, measure: halfEm };
}

export const EVERYTHING: PaperMapRequest = {
  box: { x: 15, y: 20, widthMm: 120, heightMm: 170 },
  frame: { by: 'province' },
  level: 'full',
  tone: 'colour',
  layers: {
    ...NO_PAPER_LAYERS,
    cables: true,
    density: true,
    ratio: true,
    points: ['bts_site', 'post_office', 'exchange', 'site', 'patrol_base', 'risk_factor'],
    pointsBy: 'score',
    incidents: true,
    pointNames: true,
  },
  breaks: { density: [0.1, 0.5, 1, 2], areaRatio: [0.5, 0.8, 1.25, 2], score: [10, 20, 30, 40] },
  leastCount: 0,
  numbered: [],
  patrol: null,
};

export function drawn(
  sources: PaperMapSources,
  change: Partial<PaperMapRequest> = {},
  language: 'vi' | 'en' = 'vi',
): PaperMap {
  return drawPaperMap({ ...EVERYTHING, ...change }, sources, paperMapWords(language));
}

/** All items, groups opened. */
export function flatItems(items: readonly DrawItem[]): readonly DrawItem[] {
  return items.flatMap((item) => (item.type === 'group' ? flatItems(item.items) : [item]));
}

export function textsOf(items: readonly DrawItem[]): readonly string[] {
  return flatItems(items).flatMap((item) => (item.type === 'text' ? [item.text] : []));
}

/** The same drawing gives the same text, coordinate by coordinate. */
export function printed(items: readonly DrawItem[]): string {
  return JSON.stringify(items, (_, value: unknown) =>
    value instanceof Float64Array ? [...value] : value,
  );
}

export function coordinatesOf(items: readonly DrawItem[]): readonly number[] {
  return flatItems(items).flatMap((item) => {
    if (item.type === 'shape') return item.lines.flatMap((line) => [...line]);
    return item.type === 'group' ? [] : [item.x, item.y];
  });
}
