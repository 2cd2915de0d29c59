import type { ExpressionSpecification, LayerSpecification } from 'maplibre-gl';
import { byZoom } from '../../style/zoom-ramp.ts';
import type { LayerLook } from '../contract.ts';
import { importPalette } from './import-palette.ts';

/** Filled by the map port from the state. */
export const IMPORT_SOURCE = 'import_preview';

const LIT: ExpressionSpecification = ['boolean', ['get', 'lit'], false];
const LINE: ExpressionSpecification = ['==', ['geometry-type'], 'LineString'];
const POINT: ExpressionSpecification = ['==', ['geometry-type'], 'Point'];

function role(name: string): ExpressionSpecification {
  return ['==', ['get', 'role'], name];
}

/** Dots and dashed lines on a pale edge; those pointed at are larger, ringed, and solid. */
export function importStyle({ theme, opacity }: LayerLook): readonly LayerSpecification[] {
  const { mark, lit, ground } = importPalette(theme);
  const source = IMPORT_SOURCE;
  const colour: ExpressionSpecification = ['case', LIT, lit, mark];
  const round = { 'line-cap': 'round', 'line-join': 'round' } as const;
  return [
    {
      id: 'import-line-edge',
      type: 'line',
      source,
      filter: LINE,
      layout: round,
      paint: {
        'line-color': ground,
        'line-width': ['case', LIT, 9, 5],
        'line-opacity': 0.85 * opacity,
      },
    },
    {
      id: 'import-line',
      type: 'line',
      source,
      filter: ['all', LINE, ['!', LIT]],
      paint: {
        'line-color': mark,
        'line-width': 2.4,
        'line-dasharray': [2.4, 1.2],
        'line-opacity': opacity,
      },
    },
    {
      id: 'import-line-lit',
      type: 'line',
      source,
      filter: ['all', LINE, LIT],
      layout: round,
      paint: { 'line-color': lit, 'line-width': 5, 'line-opacity': opacity },
    },
    {
      id: 'import-other',
      type: 'circle',
      source,
      filter: role('other'),
      paint: {
        'circle-radius': byZoom(5, 2.4, 12, 4),
        'circle-color': 'rgba(0, 0, 0, 0)',
        'circle-stroke-color': mark,
        'circle-stroke-width': 1,
        'circle-stroke-opacity': 0.5 * opacity,
      },
    },
    {
      id: 'import-lit-ring',
      type: 'circle',
      source,
      filter: ['all', POINT, ['any', LIT, role('candidate')]],
      paint: {
        'circle-radius': ['case', LIT, 13, 9],
        'circle-color': ground,
        'circle-opacity': 0.55 * opacity,
        'circle-stroke-color': colour,
        'circle-stroke-width': ['case', LIT, 2.4, 1.4],
        'circle-stroke-opacity': opacity,
      },
    },
    {
      id: 'import-point',
      type: 'circle',
      source,
      filter: ['all', POINT, ['!', role('other')]],
      layout: { 'circle-sort-key': ['case', LIT, 1, 0] },
      paint: {
        'circle-radius': byZoom(5, 3, 9, 4.4, 13, 6),
        'circle-color': colour,
        'circle-stroke-color': ground,
        'circle-stroke-width': 1.4,
        'circle-opacity': opacity,
        'circle-stroke-opacity': opacity,
      },
    },
  ];
}
