import type { ExpressionSpecification, LayerSpecification } from 'maplibre-gl';
import { LABEL_FONT } from '../../style/label-fonts.ts';
import { byZoom } from '../../style/zoom-ramp.ts';
import type { LayerLook } from '../contract.ts';
import { watchPalette } from './watch-palette.ts';

/** Filled by the map port from the state. */
export const WATCH_SOURCE = 'watch';

const PICKED: ExpressionSpecification = ['boolean', ['get', 'picked'], false];

/** Watch places are solid, clusters dashed, series thin lines between dots: told apart without colour. */
export function watchStyle({ theme, opacity }: LayerLook): readonly LayerSpecification[] {
  const palette = watchPalette(theme);
  const source = WATCH_SOURCE;
  const colour: ExpressionSpecification = [
    'match',
    ['get', 'of'],
    'watch',
    palette.watch,
    'cluster',
    palette.cluster,
    palette.series,
  ];
  const round = { 'line-cap': 'round', 'line-join': 'round' } as const;
  return [
    {
      id: 'watch-halo',
      type: 'line',
      source,
      filter: ['in', ['get', 'role'], ['literal', ['watch', 'cluster', 'series']]],
      layout: round,
      paint: {
        'line-color': palette.ground,
        'line-width': ['case', PICKED, 8, 5],
        'line-opacity': 0.85 * opacity,
      },
    },
    {
      id: 'watch-line',
      type: 'line',
      source,
      filter: ['==', ['get', 'role'], 'watch'],
      layout: round,
      paint: {
        'line-color': palette.watch,
        'line-width': ['case', PICKED, 5, 3],
        'line-opacity': opacity,
      },
    },
    {
      id: 'watch-cluster',
      type: 'line',
      source,
      filter: ['==', ['get', 'role'], 'cluster'],
      paint: {
        'line-color': palette.cluster,
        'line-width': ['case', PICKED, 3.6, 2.2],
        'line-dasharray': [3, 2],
        'line-opacity': opacity,
      },
    },
    {
      id: 'watch-series',
      type: 'line',
      source,
      filter: ['==', ['get', 'role'], 'series'],
      layout: round,
      paint: {
        'line-color': palette.series,
        'line-width': ['case', PICKED, 2.4, 1.4],
        'line-opacity': opacity,
      },
    },
    {
      id: 'watch-dot',
      type: 'circle',
      source,
      filter: ['==', ['get', 'role'], 'dot'],
      paint: {
        'circle-radius': byZoom(6, 3, 10, 5, 14, 7),
        'circle-color': colour,
        'circle-stroke-color': palette.ground,
        'circle-stroke-width': 1.6,
        'circle-opacity': opacity,
        'circle-stroke-opacity': opacity,
      },
    },
    {
      id: 'watch-text',
      type: 'symbol',
      source,
      filter: ['has', 'text'],
      layout: {
        'text-field': ['get', 'text'],
        'text-font': LABEL_FONT.semibold,
        'text-size': ['case', ['==', ['get', 'role'], 'dot'], 11, 13],
        'text-anchor': 'bottom',
        'text-offset': [0, -0.5],
        'text-padding': 2,
        'symbol-sort-key': ['case', PICKED, 0, 1],
      },
      paint: {
        'text-color': colour,
        'text-halo-color': palette.ground,
        'text-halo-width': 2,
        'text-opacity': opacity,
      },
    },
  ];
}
