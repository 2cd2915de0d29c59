import type { ExpressionSpecification, LayerSpecification } from 'maplibre-gl';
import { groundPalette } from '../../style/ground-palette.ts';
import { HIGHLIGHT_SOURCE, tileSourceId } from '../../style/tile-sources.ts';
import { byZoom } from '../../style/zoom-ramp.ts';
import type { LayerLook, MapLayer } from '../contract.ts';

/** What is under the pointer or chosen, in a table or here: a line or ring that no layer hides. */
export const HIGHLIGHT_LAYER: MapLayer = {
  id: 'highlight',
  group: null,
  band: 'overlay',
  tiles: ['commune'],
  visibleByDefault: () => true,
  style: (_state, look) => highlightStyle(look),
  count: () => null,
};

const CHOSEN: ExpressionSpecification = ['boolean', ['feature-state', 'selected'], false];
const POINTED: ExpressionSpecification = ['boolean', ['feature-state', 'hover'], false];

function highlightStyle(look: LayerLook): readonly LayerSpecification[] {
  const palette = groundPalette(look.theme);
  const chosen: ExpressionSpecification = ['case', ['==', ['get', 'role'], 'selected'], 1, 0.75];
  return [
    {
      id: 'highlight-area',
      type: 'line',
      source: tileSourceId('commune'),
      'source-layer': 'commune',
      filter: ['==', ['geometry-type'], 'Polygon'],
      layout: { 'line-join': 'round' },
      paint: {
        'line-color': palette.highlight,
        'line-width': ['case', CHOSEN, 2.6, POINTED, 1.6, 0],
        'line-opacity': ['case', CHOSEN, 1, POINTED, 0.8, 0],
      },
    },
    {
      id: 'highlight-line-halo',
      type: 'line',
      source: HIGHLIGHT_SOURCE,
      filter: ['==', ['geometry-type'], 'LineString'],
      layout: { 'line-join': 'round' },
      paint: {
        'line-color': palette.onHighlight,
        'line-gap-width': byZoom(6, 2.6, 10, 5, 12, 7, 15, 12),
        'line-width': 4.2,
        'line-opacity': chosen,
      },
    },
    {
      id: 'highlight-line',
      type: 'line',
      source: HIGHLIGHT_SOURCE,
      filter: ['==', ['geometry-type'], 'LineString'],
      layout: { 'line-join': 'round' },
      paint: {
        'line-color': palette.highlight,
        'line-gap-width': byZoom(6, 3.4, 10, 5.8, 12, 7.8, 15, 12.8),
        'line-width': ['case', ['==', ['get', 'role'], 'selected'], 2.4, 1.6],
        'line-opacity': chosen,
      },
    },
    {
      id: 'highlight-point',
      type: 'circle',
      source: HIGHLIGHT_SOURCE,
      filter: ['==', ['geometry-type'], 'Point'],
      paint: {
        'circle-radius': byZoom(6, 6, 9, 9, 12, 12.5, 15, 17),
        'circle-color': 'rgba(0, 0, 0, 0)',
        'circle-stroke-color': palette.highlight,
        'circle-stroke-width': ['case', ['==', ['get', 'role'], 'selected'], 3, 2],
      },
    },
  ];
}
