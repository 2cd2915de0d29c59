import type { FeatureCollection, Point } from 'geojson';
import type { StudyResult } from '../../../core/study/study-result.ts';
import type { LayerSpecification } from 'maplibre-gl';
import { ICONS } from '../../icons/icon-names.ts';
import { groundPalette } from '../../style/ground-palette.ts';
import { LABEL_FONT } from '../../style/label-fonts.ts';
import { lastResult } from '../../../state/selectors/last-known.ts';
import type { LayerLook, MapLayer } from '../contract.ts';
import { TopTargetTooltip } from './top-target-tooltip.tsx';

export const TOP_SOURCE = 'top_targets';
export const TOP_COUNT = 10;

/** The first ten of the list, by number. deck.gl draws them where there is a GPU, the map elsewhere. */
export const TOP_TARGETS_LAYER: MapLayer = {
  id: 'top_targets',
  group: 'assets',
  band: 'overlay',
  tiles: [],
  visibleByDefault: (room) => room === 'targets' || room === 'briefing' || room === 'patrol',
  style: (_state, look) => topStyle(look),
  count: (state) => {
    const result = lastResult(state);
    return result ? Math.min(TOP_COUNT, result.targets.length) : null;
  },
  pick: {
    styleLayers: ['top-badge'],
    selection: ({ target }) => (typeof target === 'string' ? { type: 'target', target } : null),
    Tooltip: TopTargetTooltip,
  },
};

export type TopTarget = {
  readonly target: string;
  readonly name: string;
  readonly rank: number;
  readonly lon: number;
  readonly lat: number;
};

export function topTargets(result: StudyResult): readonly TopTarget[] {
  const { targets } = result;
  return Array.from(targets.order.subarray(0, TOP_COUNT), (place, index) => ({
    target: targets.id[place] ?? '',
    name: targets.name[place] ?? '',
    rank: targets.rank[place] ?? index + 1,
    lon: targets.lon[place] ?? 0,
    lat: targets.lat[place] ?? 0,
  }));
}

export function topTargetFeatures(result: StudyResult | null): FeatureCollection<Point> {
  return {
    type: 'FeatureCollection',
    features: (result ? topTargets(result) : []).map(({ lon, lat, ...properties }) => ({
      type: 'Feature',
      properties,
      geometry: { type: 'Point', coordinates: [lon, lat] },
    })),
  };
}

/** With deck.gl drawing, the map's own badges stay to answer the pointer, unseen. */
function topStyle(look: LayerLook): readonly LayerSpecification[] {
  const palette = groundPalette(look.theme);
  const opacity = look.overlay === 'deck' ? 0 : look.opacity;
  return [
    {
      id: 'top-badge',
      type: 'symbol',
      source: TOP_SOURCE,
      layout: {
        'icon-image': ICONS.badge,
        'icon-size': 1.05,
        'icon-allow-overlap': true,
        'icon-offset': [0, -16],
        'text-field': ['to-string', ['get', 'rank']],
        'text-font': LABEL_FONT.semibold,
        'text-size': 11.5,
        'text-offset': [0, -1.45],
        'text-allow-overlap': true,
        'symbol-sort-key': ['-', 0, ['get', 'rank']],
      },
      paint: {
        'icon-color': palette.highlight,
        'icon-halo-color': palette.onHighlight,
        'icon-halo-width': 1.6,
        'icon-opacity': opacity,
        'text-color': palette.onHighlight,
        'text-opacity': opacity,
      },
    },
  ];
}
