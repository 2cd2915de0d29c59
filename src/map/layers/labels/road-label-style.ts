import type { LayerSpecification } from 'maplibre-gl';
import { ICONS } from '../../icons/icon-names.ts';
import type { GroundPalette } from '../../style/ground-palette.ts';
import { LABEL_FONT } from '../../style/label-fonts.ts';
import { tileSourceId } from '../../style/tile-sources.ts';
import { byZoom } from '../../style/zoom-ramp.ts';

const ROAD = { source: tileSourceId('road'), 'source-layer': 'road' } as const;

/** Road numbers in a shield, names along streets once they fit. */
export function roadLabelStyle(
  palette: GroundPalette,
  opacity: number,
): readonly LayerSpecification[] {
  return [
    {
      id: 'label-road-name',
      type: 'symbol',
      ...ROAD,
      minzoom: 13,
      filter: ['all', ['has', 'name'], ['!', ['has', 'ref']]],
      layout: {
        'symbol-placement': 'line',
        'symbol-spacing': 400,
        'text-field': ['get', 'name'],
        'text-font': LABEL_FONT.regular,
        'text-size': byZoom(13, 10.5, 16, 12.5),
        'text-max-angle': 28,
      },
      paint: {
        'text-color': palette.textFaint,
        'text-halo-color': palette.halo,
        'text-halo-width': 1.4,
        'text-opacity': opacity,
      },
    },
    {
      id: 'label-road-shield',
      type: 'symbol',
      ...ROAD,
      minzoom: 8,
      filter: [
        'all',
        ['has', 'ref'],
        ['in', ['get', 'road_class'], ['literal', ['motorway', 'national', 'provincial']]],
        ['any', ['>=', ['zoom'], 10], ['!=', ['get', 'road_class'], 'provincial']],
      ],
      layout: {
        'symbol-placement': 'line',
        'symbol-spacing': byZoom(8, 260, 12, 420),
        'icon-image': ICONS.shield,
        'icon-text-fit': 'both',
        'icon-text-fit-padding': [1, 3.5, 1, 3.5],
        'icon-rotation-alignment': 'viewport',
        'text-rotation-alignment': 'viewport',
        'text-field': ['get', 'ref'],
        'text-font': LABEL_FONT.semibold,
        'text-size': byZoom(8, 9, 13, 10.5),
        'text-padding': 14,
        'icon-padding': 14,
      },
      paint: {
        'text-color': palette.shieldText,
        'icon-color': palette.shieldFill,
        'icon-halo-color': palette.roadCasing,
        'icon-halo-width': 1,
        'text-opacity': opacity,
        'icon-opacity': opacity,
      },
    },
  ];
}
