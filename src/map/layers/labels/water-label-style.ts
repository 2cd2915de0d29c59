import type { LayerSpecification } from 'maplibre-gl';
import type { GroundPalette } from '../../style/ground-palette.ts';
import { LABEL_FONT } from '../../style/label-fonts.ts';
import { tileSourceId } from '../../style/tile-sources.ts';
import { byZoom } from '../../style/zoom-ramp.ts';

export function waterLabelStyle(
  palette: GroundPalette,
  opacity: number,
): readonly LayerSpecification[] {
  const paint = {
    'text-color': palette.waterText,
    'text-halo-color': palette.halo,
    'text-halo-width': 1.1,
    'text-halo-blur': 0.4,
    'text-opacity': opacity,
  };
  return [
    {
      id: 'label-river',
      type: 'symbol',
      source: tileSourceId('river'),
      'source-layer': 'river',
      minzoom: 8.5,
      filter: ['has', 'name'],
      layout: {
        'symbol-placement': 'line',
        'symbol-spacing': 320,
        'text-field': ['get', 'name'],
        'text-font': LABEL_FONT.italic,
        'text-size': byZoom(8.5, 10.5, 13, 13),
        'text-letter-spacing': 0.1,
        'text-max-angle': 32,
        'text-padding': 8,
      },
      paint,
    },
    {
      id: 'label-water',
      type: 'symbol',
      source: tileSourceId('water'),
      'source-layer': 'water',
      minzoom: 9.5,
      filter: ['all', ['has', 'name'], ['==', ['get', 'label'], 1]],
      layout: {
        'text-field': ['get', 'name'],
        'text-font': LABEL_FONT.italic,
        'text-size': byZoom(9.5, 10.5, 14, 13),
        'text-letter-spacing': 0.04,
        'text-max-width': 7,
      },
      paint,
    },
  ];
}
