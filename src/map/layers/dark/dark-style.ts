import type { ExpressionSpecification, LayerSpecification } from 'maplibre-gl';
import { ICONS } from '../../icons/icon-names.ts';
import { byZoom } from '../../style/zoom-ramp.ts';
import type { LayerLook } from '../contract.ts';
import { cutPalette } from '../cut/cut-palette.ts';

/** Filled by the map port from the state. */
export const DARK_SOURCE = 'dark';

const WORK: ExpressionSpecification = ['boolean', ['get', 'work'], false];

/** Dark cable is dashed on a pale band, dark assets are struck through: seen without any colour. */
export function darkStyle({ theme, opacity }: LayerLook): readonly LayerSpecification[] {
  const { dark, onDark, harm, build } = cutPalette(theme);
  const source = DARK_SOURCE;
  const lines = ['in', ['get', 'role'], ['literal', ['dark', 'cut']]] as ExpressionSpecification;
  const band = byZoom(6, 3, 9, 5, 12, 8, 15, 13);
  return [
    {
      id: 'dark-band',
      type: 'line',
      source,
      filter: lines,
      layout: { 'line-cap': 'round', 'line-join': 'round' },
      paint: { 'line-color': onDark, 'line-width': band, 'line-opacity': 0.95 * opacity },
    },
    {
      id: 'dark-line',
      type: 'line',
      source,
      filter: ['==', ['get', 'role'], 'dark'],
      paint: {
        'line-color': dark,
        'line-width': byZoom(6, 1.6, 9, 2.8, 12, 4.6, 15, 8),
        'line-dasharray': [1.6, 1.1],
        'line-opacity': opacity,
      },
    },
    {
      id: 'dark-cut-line',
      type: 'line',
      source,
      filter: ['==', ['get', 'role'], 'cut'],
      paint: {
        'line-color': harm,
        'line-width': byZoom(6, 1.6, 9, 2.8, 12, 4.6, 15, 8),
        'line-dasharray': [0.5, 0.5],
        'line-opacity': opacity,
      },
    },
    {
      id: 'dark-work',
      type: 'circle',
      source,
      filter: ['all', ['==', ['get', 'role'], 'asset'], WORK],
      paint: {
        'circle-radius': byZoom(6, 6, 9, 9, 12, 13, 15, 16),
        'circle-color': onDark,
        'circle-opacity': 0.7 * opacity,
        'circle-stroke-color': harm,
        'circle-stroke-width': 2.4,
        'circle-stroke-opacity': opacity,
      },
    },
    {
      id: 'dark-asset',
      type: 'symbol',
      source,
      filter: ['in', ['get', 'role'], ['literal', ['asset', 'regained']]],
      layout: {
        'icon-image': ['match', ['get', 'role'], 'regained', ICONS.lit, ICONS.dark],
        'icon-size': byZoom(6, 0.34, 9, 0.6, 12, 0.9, 15, 1.15),
        'icon-allow-overlap': true,
        'icon-ignore-placement': true,
      },
      paint: {
        'icon-color': ['match', ['get', 'role'], 'regained', build, dark],
        'icon-halo-color': onDark,
        'icon-halo-width': 1.6,
        'icon-opacity': opacity,
      },
    },
  ];
}
