import type { LayerSpecification } from 'maplibre-gl';
import type { GroundPalette } from '../../style/ground-palette.ts';
import { LABEL_FONT } from '../../style/label-fonts.ts';
import { tileSourceId } from '../../style/tile-sources.ts';
import { byZoom } from '../../style/zoom-ramp.ts';

export function areaLabelStyle(
  palette: GroundPalette,
  opacity: number,
): readonly LayerSpecification[] {
  return [
    {
      id: 'label-commune',
      type: 'symbol',
      source: tileSourceId('commune'),
      'source-layer': 'commune',
      minzoom: 9.6,
      filter: ['==', ['get', 'label'], 1],
      layout: {
        'text-field': ['get', 'name'],
        'text-font': LABEL_FONT.medium,
        'text-size': byZoom(9.6, 10.5, 13, 13.5),
        'text-letter-spacing': 0.03,
        'text-max-width': 6,
        'text-padding': 6,
      },
      paint: {
        'text-color': palette.textQuiet,
        'text-halo-color': palette.halo,
        'text-halo-width': 1.4,
        'text-opacity': opacity,
      },
    },
    {
      id: 'label-province',
      type: 'symbol',
      source: tileSourceId('province'),
      'source-layer': 'province',
      minzoom: 5.2,
      maxzoom: 8.8,
      filter: ['==', ['get', 'label'], 1],
      layout: {
        'text-field': ['upcase', ['get', 'name']],
        'text-font': LABEL_FONT.medium,
        'text-size': [
          'interpolate',
          ['linear'],
          ['zoom'],
          5.2,
          ['case', ['==', ['get', 'focus'], 1], 11, 9],
          9,
          ['case', ['==', ['get', 'focus'], 1], 15, 12],
        ],
        'text-letter-spacing': 0.14,
        'text-max-width': 7,
        'text-padding': 10,
        'symbol-sort-key': ['case', ['==', ['get', 'focus'], 1], 0, 1],
      },
      paint: {
        'text-color': ['case', ['==', ['get', 'focus'], 1], palette.textQuiet, palette.textFaint],
        'text-halo-color': palette.halo,
        'text-halo-width': 1.4,
        'text-opacity': opacity,
      },
    },
  ];
}
