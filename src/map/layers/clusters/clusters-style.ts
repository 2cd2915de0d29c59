import type { ExpressionSpecification, FilterSpecification, LayerSpecification } from 'maplibre-gl';
import type { AppState } from '../../../state/app-state.ts';
import { CLUSTER_LEVELS, MIDDLE } from '../../../state/hotspots/cluster-levels.ts';
import { clusterColours } from '../../../core/sheet/cluster-colours.ts';
import { groundPalette } from '../../style/ground-palette.ts';
import { LABEL_FONT } from '../../style/label-fonts.ts';
import { tileSourceId } from '../../style/tile-sources.ts';
import { byZoom } from '../../style/zoom-ramp.ts';
import type { LayerLook } from '../contract.ts';

const LEVEL: ExpressionSpecification = ['get', 'level'];
const SURENESS: ExpressionSpecification = ['abs', LEVEL];

function ofType(type: 'Polygon' | 'LineString'): FilterSpecification {
  return ['==', ['geometry-type'], type];
}

/** Filled cells and communes, or lines of cable; a mark on each that stands out. */
export function clustersStyle(
  state: AppState,
  { theme, opacity }: LayerLook,
): readonly LayerSpecification[] {
  const tiles = { source: tileSourceId('cluster'), 'source-layer': 'cluster' } as const;
  const palette = groundPalette(theme);
  const colour = byLevel(clusterColours(theme));
  const isOpen: ExpressionSpecification = [
    '==',
    ['get', 'row'],
    state.session.hotspots.clusters.opened ?? -1,
  ];
  return [
    {
      id: 'cluster-fill',
      type: 'fill',
      ...tiles,
      filter: ofType('Polygon'),
      paint: {
        'fill-color': colour,
        'fill-opacity': ['case', ['==', LEVEL, 0], 0.2 * opacity, 0.66 * opacity],
        'fill-antialias': false,
      },
    },
    {
      id: 'cluster-outline',
      type: 'line',
      ...tiles,
      filter: ofType('Polygon'),
      layout: { 'line-sort-key': SURENESS, 'line-join': 'round' },
      paint: {
        'line-color': ['case', ['==', LEVEL, 0], palette.focusLine, palette.ink],
        'line-width': ['match', SURENESS, 3, 2, 2, 1.3, 1, 0.8, 0.3],
        'line-opacity': ['case', ['==', LEVEL, 0], 0.35 * opacity, 0.9 * opacity],
      },
    },
    {
      id: 'cluster-line',
      type: 'line',
      ...tiles,
      filter: ofType('LineString'),
      layout: { 'line-sort-key': SURENESS, 'line-cap': 'round' },
      paint: {
        'line-color': ['case', ['==', LEVEL, 0], palette.plainCable, colour],
        'line-width': byZoom(6, lineWidth(1.6), 10, lineWidth(3.4), 14, lineWidth(7)),
        'line-opacity': opacity,
      },
    },
    {
      id: 'cluster-open',
      type: 'line',
      ...tiles,
      filter: isOpen,
      layout: { 'line-join': 'round', 'line-cap': 'round' },
      paint: {
        'line-color': palette.highlight,
        'line-width': 4,
        'line-opacity': opacity,
      },
    },
    ...markStyle(tiles, theme, opacity),
  ];
}

function markStyle(
  tiles: { readonly source: string; readonly 'source-layer': string },
  theme: LayerLook['theme'],
  opacity: number,
): readonly LayerSpecification[] {
  const palette = groundPalette(theme);
  const layout = {
    'text-field': byLevel(CLUSTER_LEVELS.map(({ mark }) => mark)),
    'text-font': LABEL_FONT.semibold,
    'text-size': 11.5,
    // the surest are written first where there is no room for all
    'symbol-sort-key': ['-', 0, SURENESS] as ExpressionSpecification,
  };
  const paint = {
    'text-color': palette.text,
    'text-halo-color': palette.halo,
    'text-halo-width': 1.8,
    'text-opacity': opacity,
  };
  return [
    {
      id: 'cluster-mark',
      type: 'symbol',
      ...tiles,
      minzoom: 7,
      filter: ['all', ['==', ['geometry-type'], 'Point'], ['!=', LEVEL, 0]],
      layout,
      paint,
    },
    {
      id: 'cluster-line-mark',
      type: 'symbol',
      ...tiles,
      minzoom: 9,
      filter: ['all', ['==', ['geometry-type'], 'LineString'], ['!=', LEVEL, 0]],
      layout: {
        ...layout,
        'symbol-placement': 'line-center',
        'text-rotation-alignment': 'viewport',
        'text-offset': [0, -0.9],
      },
      paint,
    },
  ];
}

function lineWidth(widest: number): ExpressionSpecification {
  return ['match', SURENESS, 3, widest, 2, 0.8 * widest, 1, 0.62 * widest, 0.28 * widest];
}

function byLevel(values: readonly string[]): ExpressionSpecification {
  const cases = CLUSTER_LEVELS.flatMap(({ level }, place) => [level, values[place] ?? '']);
  return ['match', LEVEL, ...cases, values[MIDDLE] ?? ''] as unknown as ExpressionSpecification;
}
