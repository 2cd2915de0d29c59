import type { ExpressionSpecification, FilterSpecification, LayerSpecification } from 'maplibre-gl';
import { ICONS } from '../../icons/icon-names.ts';
import type { GroundPalette } from '../../style/ground-palette.ts';
import { LABEL_FONT } from '../../style/label-fonts.ts';
import { tileSourceId } from '../../style/tile-sources.ts';
import { byCode, byZoom } from '../../style/zoom-ramp.ts';

const TOWN = { source: tileSourceId('town'), 'source-layer': 'town' } as const;

/** Towns by class, the sea and the two archipelagos. */
export function townLabelStyle(
  palette: GroundPalette,
  opacity: number,
): readonly LayerSpecification[] {
  return [
    ...town(
      'village',
      ['village'],
      11,
      LABEL_FONT.regular,
      byZoom(11, 10.5, 14, 12.5),
      palette.textFaint,
      palette,
      opacity,
    ),
    ...town(
      'town',
      ['town'],
      8.4,
      LABEL_FONT.medium,
      byZoom(8.4, 10.5, 13, 14),
      palette.text,
      palette,
      opacity,
    ),
    ...town(
      'city',
      ['city'],
      5.6,
      LABEL_FONT.semibold,
      byZoom(5.6, 10.5, 9, 13, 13, 17),
      palette.text,
      palette,
      opacity,
    ),
    ...town(
      'capital',
      ['capital'],
      4.6,
      LABEL_FONT.semibold,
      byZoom(4.6, 11.5, 9, 15, 13, 19),
      palette.text,
      palette,
      opacity,
    ),
    seaLabel(palette),
  ];
}

function town(
  name: string,
  classes: readonly string[],
  minzoom: number,
  font: string[],
  size: ExpressionSpecification,
  colour: string,
  palette: GroundPalette,
  opacity: number,
): readonly LayerSpecification[] {
  const filter: FilterSpecification = ['in', ['get', 'town_class'], ['literal', [...classes]]];
  return [
    {
      id: `label-${name}`,
      type: 'symbol',
      ...TOWN,
      minzoom,
      filter,
      layout: {
        'icon-image': name === 'capital' ? ICONS.capital : ICONS.town,
        'icon-size': name === 'village' ? 0.55 : name === 'town' ? 0.7 : 0.9,
        'icon-optional': true,
        'text-field': ['get', 'name'],
        'text-font': font,
        'text-size': size,
        'text-variable-anchor': ['left', 'right', 'top', 'bottom'],
        'text-radial-offset': 0.55,
        'text-justify': 'auto',
        'text-max-width': 8,
        'text-padding': 4,
        'symbol-sort-key': ['-', 0, ['to-number', ['get', 'population'], 0]],
      },
      paint: {
        'icon-color': colour,
        'icon-halo-color': palette.focus,
        'icon-halo-width': 1.2,
        'text-color': colour,
        'text-halo-color': palette.halo,
        'text-halo-width': 1.6,
        'text-opacity': opacity,
        'icon-opacity': opacity,
      },
    },
  ];
}

/** Biển Đông wide and quiet; Hoàng Sa and Trường Sa legible, whatever else is dropped. */
function seaLabel(palette: GroundPalette): LayerSpecification {
  return {
    id: 'label-sea',
    type: 'symbol',
    ...TOWN,
    filter: ['in', ['get', 'town_class'], ['literal', ['sea', 'archipelago']]],
    layout: {
      'text-field': [
        'case',
        ['==', ['get', 'town_class'], 'sea'],
        ['upcase', ['get', 'name']],
        ['get', 'name'],
      ],
      'text-font': LABEL_FONT.italic,
      'text-size': [
        'interpolate',
        ['linear'],
        ['zoom'],
        3,
        byCode('town_class', { sea: 12 }, 10.5),
        7,
        byCode('town_class', { sea: 26 }, 15),
      ],
      'text-letter-spacing': byCode('town_class', { sea: 0.42 }, 0.08),
      'text-line-height': 1.25,
      'text-max-width': byCode('town_class', { sea: 20 }, 7),
      // Under the dots of the islands, not over them.
      'text-anchor': byCode('town_class', { sea: 'center' }, 'top'),
      'text-offset': byCode('town_class', { sea: ['literal', [0, 0]] }, ['literal', [0, 1.6]]),
      'text-allow-overlap': true,
      'text-ignore-placement': false,
    },
    paint: {
      'text-color': byCode('town_class', { sea: palette.seaText }, palette.waterText),
      'text-halo-color': palette.sea,
      'text-halo-width': 1.2,
    },
  };
}
