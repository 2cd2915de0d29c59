import type { ExpressionSpecification, LayerSpecification } from 'maplibre-gl';
import type { Theme } from '../../../state/app-state.ts';
import { LABEL_FONT } from '../../style/label-fonts.ts';
import { byZoom } from '../../style/zoom-ramp.ts';
import type { LayerLook } from '../contract.ts';

/** Filled by the map port from the state. */
export const PATROL_TRACK_SOURCE = 'patrol_track';

/** A colour no team and no zone has. */
export const TRACK_COLOURS: Readonly<
  Record<Theme, { readonly mark: string; readonly ground: string }>
> = {
  light: { mark: '#8a1253', ground: '#ffffff' },
  dark: { mark: '#ff9ac8', ground: '#0c1014' },
  contrast: { mark: '#5e0037', ground: '#ffffff' },
};

const STOP: ExpressionSpecification = ['==', ['get', 'role'], 'stop'];
const PLANNED: ExpressionSpecification = ['boolean', ['get', 'planned'], false];

/** A thin line on a pale edge; stops of the plan are filled, others hollow, each with how long it was. */
export function patrolTrackStyle({ theme, opacity }: LayerLook): readonly LayerSpecification[] {
  const { mark, ground } = TRACK_COLOURS[theme];
  const source = PATROL_TRACK_SOURCE;
  const layout = { 'line-cap': 'round', 'line-join': 'round' } as const;
  return [
    {
      id: 'patrol-track-edge',
      type: 'line',
      source,
      filter: ['!', STOP],
      layout,
      paint: { 'line-color': ground, 'line-width': 6, 'line-opacity': 0.85 * opacity },
    },
    {
      id: 'patrol-track-line',
      type: 'line',
      source,
      filter: ['!', STOP],
      layout,
      paint: { 'line-color': mark, 'line-width': byZoom(8, 2, 14, 3.2), 'line-opacity': opacity },
    },
    {
      id: 'patrol-track-stop',
      type: 'circle',
      source,
      filter: STOP,
      paint: {
        'circle-radius': byZoom(8, 5, 14, 8),
        'circle-color': ['case', PLANNED, mark, ground],
        'circle-stroke-color': ['case', PLANNED, ground, mark],
        'circle-stroke-width': 2,
        'circle-opacity': opacity,
        'circle-stroke-opacity': opacity,
      },
    },
    {
      id: 'patrol-track-text',
      type: 'symbol',
      source,
      filter: STOP,
      layout: {
        'text-field': ['get', 'text'],
        'text-font': LABEL_FONT.semibold,
        'text-size': 12,
        'text-anchor': 'bottom',
        'text-offset': [0, -0.9],
        'text-padding': 2,
      },
      paint: {
        'text-color': mark,
        'text-halo-color': ground,
        'text-halo-width': 2,
        'text-opacity': opacity,
      },
    },
  ];
}
