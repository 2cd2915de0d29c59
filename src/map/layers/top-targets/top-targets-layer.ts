import type { FeatureCollection, Point } from 'geojson';
import type { StudyResult } from '../../../core/study/study-result.ts';
import type { ExpressionSpecification, LayerSpecification } from 'maplibre-gl';
import { ICONS } from '../../icons/icon-names.ts';
import { groundPalette } from '../../style/ground-palette.ts';
import { LABEL_FONT } from '../../style/label-fonts.ts';
import { planOnMap } from '../../../state/patrol/shown-plan.ts';
import { lastResult } from '../../../state/selectors/last-known.ts';
import type { LayerLook, MapLayer } from '../contract.ts';
import { TopTargetTooltip } from './top-target-tooltip.tsx';

export const TOP_SOURCE = 'top_targets';
export const TOP_COUNT = 10;
const BESIDE_DEGREES = 0.05;
const BADGE_SIZE = 1.05;
const BADGE_STEP_PX = 21;
/** The number is read above the ring around a selected target. */
const BADGE_RISE_PX = -22;
const BADGE_TEXT_PX = 11.5;

/** The first ten of the list, by number. deck.gl draws them where there is a GPU, the map elsewhere. */
export const TOP_TARGETS_LAYER: MapLayer = {
  id: 'top_targets',
  group: 'assets',
  band: 'overlay',
  tiles: [],
  // a plan has numbers of its own
  visibleByDefault: (room, state) =>
    room === 'targets' || room === 'briefing' || (room === 'patrol' && !planOnMap(state)),
  quietInWhatIf: true,
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
  /** How many better ranked ones stand at about the same place: badges sit side by side. */
  readonly beside: number;
};

export function topTargets(result: StudyResult): readonly TopTarget[] {
  const { targets } = result;
  const top: TopTarget[] = [];
  for (const place of targets.order.subarray(0, TOP_COUNT)) {
    const lon = targets.lon[place] ?? 0;
    const lat = targets.lat[place] ?? 0;
    const near = (other: TopTarget): boolean =>
      Math.hypot(other.lon - lon, other.lat - lat) < BESIDE_DEGREES;
    top.push({
      target: targets.id[place] ?? '',
      name: targets.name[place] ?? '',
      rank: targets.rank[place] ?? top.length + 1,
      lon,
      lat,
      beside: top.filter(near).length,
    });
  }
  return top;
}

/** Where a badge stands, in pixels right of and above its target. */
export function badgeOffset(beside: number): readonly [number, number] {
  return [beside * BADGE_STEP_PX, BADGE_RISE_PX];
}

function byBeside(write: (offset: readonly [number, number]) => [number, number]) {
  const cases = Array.from({ length: TOP_COUNT }, (_, beside) => [
    beside,
    ['literal', write(badgeOffset(beside))],
  ]).flat();
  const other = ['literal', write(badgeOffset(0))];
  return ['match', ['get', 'beside'], ...cases, other] as unknown as ExpressionSpecification;
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
      minzoom: 6, // farther out they only hide each other
      layout: {
        'icon-image': ICONS.badge,
        'icon-size': BADGE_SIZE,
        'icon-allow-overlap': true,
        'icon-offset': byBeside(([x, y]) => [x / BADGE_SIZE, y / BADGE_SIZE]),
        'text-field': ['to-string', ['get', 'rank']],
        'text-font': LABEL_FONT.semibold,
        'text-size': BADGE_TEXT_PX,
        'text-offset': byBeside(([x, y]) => [x / BADGE_TEXT_PX, y / BADGE_TEXT_PX]),
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
