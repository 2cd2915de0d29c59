import type { ExpressionSpecification, FilterSpecification, LayerSpecification } from 'maplibre-gl';
import { ICONS } from '../../icons/icon-names.ts';
import { LABEL_FONT } from '../../style/label-fonts.ts';
import { byZoom } from '../../style/zoom-ramp.ts';
import type { LayerLook } from '../contract.ts';
import { patrolPalette } from './patrol-palette.ts';

/** Filled by the map port from the state. */
export const PATROL_ZONES_SOURCE = 'patrol_zones';

const PICKED: ExpressionSpecification = ['boolean', ['get', 'picked'], false];

/** Outlines with their numbers; the stretches of the zone that is edited, and those under the brush. */
export function patrolZonesStyle({ theme, opacity }: LayerLook): readonly LayerSpecification[] {
  const palette = patrolPalette(theme);
  const source = PATROL_ZONES_SOURCE;
  const role = (name: string): FilterSpecification => ['==', ['get', 'role'], name];
  const round = { 'line-cap': 'round', 'line-join': 'round' } as const;
  return [
    {
      id: 'patrol-zone-fill',
      type: 'fill',
      source,
      filter: role('zone'),
      paint: {
        'fill-color': palette.zone,
        'fill-opacity': ['case', PICKED, 0.2 * opacity, 0.09 * opacity],
      },
    },
    {
      id: 'patrol-zone-casing',
      type: 'line',
      source,
      filter: role('zone'),
      layout: round,
      paint: {
        'line-color': palette.ground,
        'line-width': ['case', PICKED, 6, 4],
        'line-opacity': 0.8 * opacity,
      },
    },
    {
      id: 'patrol-zone-line',
      type: 'line',
      source,
      filter: role('zone'),
      layout: round,
      paint: {
        'line-color': palette.zone,
        'line-width': ['case', PICKED, 3.2, 1.8],
        'line-opacity': opacity,
      },
    },
    {
      id: 'patrol-zone-section',
      type: 'line',
      source,
      filter: ['in', ['get', 'role'], ['literal', ['section', 'add', 'remove', 'split']]],
      layout: round,
      paint: {
        'line-color': [
          'match',
          ['get', 'role'],
          'add',
          palette.added,
          'remove',
          palette.removed,
          palette.zone,
        ],
        'line-width': byZoom(7, 4, 11, 8, 14, 14),
        'line-opacity': ['case', ['==', ['get', 'role'], 'section'], 0.4 * opacity, 0.85 * opacity],
      },
    },
    {
      id: 'patrol-zone-badge',
      type: 'symbol',
      source,
      filter: role('badge'),
      layout: {
        'icon-image': ICONS.technical,
        'icon-size': ['case', PICKED, 1.4, 1.15],
        'icon-allow-overlap': true,
        'icon-offset': [0, -10],
        'text-offset': [0, -0.95],
        'text-field': ['get', 'text'],
        'text-font': LABEL_FONT.semibold,
        'text-size': ['case', PICKED, 14, 12],
        'text-allow-overlap': true,
        'symbol-sort-key': ['case', PICKED, 0, 1],
      },
      paint: {
        'icon-color': palette.zone,
        'icon-halo-color': palette.ground,
        'icon-halo-width': 1.6,
        'icon-opacity': opacity,
        'text-color': palette.onZone,
        'text-opacity': opacity,
      },
    },
  ];
}
