import type { ExpressionSpecification, LayerSpecification } from 'maplibre-gl';
import { TEAM_DASHES, dashOf } from '../../../ui/theme/team-colours.ts';
import { ICONS } from '../../icons/icon-names.ts';
import { LABEL_FONT } from '../../style/label-fonts.ts';
import { byZoom } from '../../style/zoom-ramp.ts';
import type { LayerLook } from '../contract.ts';
import { patrolPalette } from '../patrol-zones/patrol-palette.ts';
import { teamColour } from './team-colour.ts';

/** Filled by the map port from the state. */
export const PATROL_ROUTES_SOURCE = 'patrol_routes';

const PICKED: ExpressionSpecification = ['boolean', ['get', 'picked'], false];
/** Another team's route is picked: this one draws back. */
const BACK: ExpressionSpecification = ['boolean', ['get', 'back'], false];
const ROUND = { 'line-cap': 'round', 'line-join': 'round' } as const;
/** Dashes end where they end. */
const BUTT = { 'line-cap': 'butt', 'line-join': 'round' } as const;

/** A dash and a label a team: dashed lines lie over unbroken ones where teams share a road; their bases. */
export function patrolRoutesStyle({ theme, opacity }: LayerLook): readonly LayerSpecification[] {
  const palette = patrolPalette(theme);
  const source = PATROL_ROUTES_SOURCE;
  const colour = teamColour(theme);
  const strength: ExpressionSpecification = ['case', BACK, 0.35 * opacity, opacity];
  return [
    {
      id: 'patrol-route-casing',
      type: 'line',
      source,
      filter: ['==', ['get', 'role'], 'route'],
      layout: ROUND,
      paint: {
        'line-color': palette.ground,
        'line-width': ['case', PICKED, 8, 5.5],
        'line-opacity': ['case', BACK, 0.3 * opacity, 0.85 * opacity],
      },
    },
    ...Array.from({ length: TEAM_DASHES }, (_, kind): LayerSpecification => {
      const dash = dashOf(kind);
      return {
        id: `patrol-route-${kind}`,
        type: 'line',
        source,
        filter: ['all', ['==', ['get', 'role'], 'route'], ['==', ['get', 'dash'], kind]],
        layout: dash ? BUTT : ROUND,
        paint: {
          'line-color': colour,
          'line-width': ['case', PICKED, 4.6, 3],
          'line-opacity': strength,
          ...(dash ? { 'line-dasharray': [...dash] } : {}),
        },
      };
    }),
    {
      id: 'patrol-route-gap',
      type: 'line',
      source,
      filter: ['==', ['get', 'role'], 'gap'],
      paint: {
        'line-color': colour,
        'line-width': 1.6,
        'line-dasharray': [1, 2],
        'line-opacity': strength,
      },
    },
    {
      id: 'patrol-route-label',
      type: 'symbol',
      source,
      minzoom: 8,
      filter: ['==', ['get', 'role'], 'route'],
      layout: {
        'symbol-placement': 'line',
        'symbol-spacing': 320,
        'text-field': ['get', 'text'],
        'text-font': LABEL_FONT.semibold,
        'text-size': byZoom(8, 11, 13, 13),
        'text-offset': [0, -0.9],
      },
      paint: {
        'text-color': colour,
        'text-halo-color': palette.ground,
        'text-halo-width': 2,
        'text-opacity': strength,
      },
    },
    {
      id: 'patrol-base',
      type: 'symbol',
      source,
      filter: ['==', ['get', 'role'], 'base'],
      layout: {
        'icon-image': ICONS.patrol_base,
        'icon-size': 1.25,
        'icon-allow-overlap': true,
        'text-field': ['get', 'text'],
        'text-font': LABEL_FONT.semibold,
        'text-size': 11.5,
        'text-allow-overlap': true,
      },
      paint: {
        'icon-color': colour,
        'icon-halo-color': palette.ground,
        'icon-halo-width': 2,
        'icon-opacity': strength,
        'text-color': palette.ground,
        'text-opacity': strength,
      },
    },
  ];
}
