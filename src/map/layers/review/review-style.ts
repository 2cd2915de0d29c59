import type { ExpressionSpecification, LayerSpecification } from 'maplibre-gl';
import { LABEL_FONT } from '../../style/label-fonts.ts';
import { byZoom } from '../../style/zoom-ramp.ts';
import type { LayerLook } from '../contract.ts';
import { reviewPalette } from './review-palette.ts';

/** Filled by the map port from the state. */
export const REVIEW_SOURCE = 'review';

/** A disc with the letter of its code; the one pointed at is larger and ringed, one that would be joined filled. */
export function reviewStyle({ theme, opacity }: LayerLook): readonly LayerSpecification[] {
  const palette = reviewPalette(theme);
  const is = (state: string): ExpressionSpecification => ['==', ['get', 'state'], state];
  const colour: ExpressionSpecification = [
    'case',
    is('picked'),
    palette.picked,
    is('joined'),
    palette.joined,
    palette.mark,
  ];
  const filled: ExpressionSpecification = ['any', is('picked'), is('joined')];
  return [
    {
      id: 'review-disc',
      type: 'circle',
      source: REVIEW_SOURCE,
      layout: { 'circle-sort-key': ['case', is('picked'), 2, is('joined'), 1, 0] },
      paint: {
        'circle-radius': byZoom(6, 2.5, 9, 5, 12, 9),
        'circle-color': ['case', filled, colour, palette.ground],
        'circle-stroke-color': colour,
        'circle-stroke-width': ['case', is('picked'), 4, 1.8],
        'circle-opacity': opacity,
        'circle-stroke-opacity': opacity,
      },
    },
    {
      id: 'review-letter',
      type: 'symbol',
      source: REVIEW_SOURCE,
      minzoom: 8.5,
      layout: {
        'text-field': ['get', 'letter'],
        'text-font': LABEL_FONT.semibold,
        'text-size': 11,
        'text-allow-overlap': true,
        'symbol-sort-key': ['case', is('picked'), 1, 0],
      },
      paint: {
        'text-color': ['case', filled, palette.ground, colour],
        'text-opacity': opacity,
      },
    },
  ];
}
