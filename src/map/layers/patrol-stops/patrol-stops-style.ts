import type { ExpressionSpecification, LayerSpecification } from 'maplibre-gl';
import { LABEL_FONT } from '../../style/label-fonts.ts';
import { byZoom } from '../../style/zoom-ramp.ts';
import type { LayerLook } from '../contract.ts';
import { patrolPalette } from '../patrol-zones/patrol-palette.ts';
import { teamColour } from '../patrol-routes/team-colour.ts';

/** Filled by the map port from the state. */
export const PATROL_STOPS_SOURCE = 'patrol_stops';

const PICKED: ExpressionSpecification = ['boolean', ['get', 'picked'], false];
const EXPLORED: ExpressionSpecification = ['boolean', ['get', 'explored'], false];

/** Filled discs with team and order; hollow where outside the top list; dots for stops of other nights. */
export function patrolStopsStyle({ theme, opacity }: LayerLook): readonly LayerSpecification[] {
  const palette = patrolPalette(theme);
  const source = PATROL_STOPS_SOURCE;
  const colour = teamColour(theme);
  return [
    {
      id: 'patrol-stop-quiet',
      type: 'circle',
      source,
      minzoom: 8,
      filter: ['==', ['get', 'role'], 'quiet'],
      paint: {
        'circle-radius': ['case', PICKED, 6, 3.2],
        'circle-color': palette.ground,
        'circle-stroke-color': palette.zone,
        'circle-stroke-width': 1.6,
        'circle-opacity': opacity,
        'circle-stroke-opacity': opacity,
      },
    },
    {
      id: 'patrol-stop-disc',
      type: 'circle',
      source,
      filter: ['==', ['get', 'role'], 'visit'],
      layout: { 'circle-sort-key': ['case', PICKED, 1, 0] },
      paint: {
        'circle-radius': byZoom(6, ['case', PICKED, 6, 3.5], 8.9, ['case', PICKED, 8, 5], 9.2, [
          'case',
          PICKED,
          13,
          10,
        ]),
        'circle-color': ['case', EXPLORED, palette.ground, colour],
        'circle-stroke-color': ['case', EXPLORED, colour, palette.ground],
        'circle-stroke-width': ['case', EXPLORED, 2.4, 1.8],
        'circle-opacity': opacity,
        'circle-stroke-opacity': opacity,
      },
    },
    {
      id: 'patrol-stop-number',
      type: 'symbol',
      source,
      minzoom: 9,
      filter: ['==', ['get', 'role'], 'visit'],
      layout: {
        'text-field': ['get', 'text'],
        'text-font': LABEL_FONT.semibold,
        'text-size': 11,
        'text-allow-overlap': true,
        'symbol-sort-key': ['case', PICKED, 1, 0],
      },
      paint: {
        'text-color': ['case', EXPLORED, colour, palette.ground],
        'text-opacity': opacity,
      },
    },
  ];
}
