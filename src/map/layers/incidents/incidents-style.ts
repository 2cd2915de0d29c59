import type { ExpressionSpecification, FilterSpecification, LayerSpecification } from 'maplibre-gl';
import { INCIDENT_KINDS } from '../../../core/model/incident-kinds.ts';
import { ICONS } from '../../icons/icon-names.ts';
import { groundPalette } from '../../style/ground-palette.ts';
import { LABEL_FONT } from '../../style/label-fonts.ts';
import { tileSourceId } from '../../style/tile-sources.ts';
import { byZoom } from '../../style/zoom-ramp.ts';
import type { LayerLook } from '../contract.ts';
import { dayText } from './day-text.ts';
import { incidentLetter } from './incident-marks.ts';

const TILES = { source: tileSourceId('incident'), 'source-layer': 'incident' } as const;
const CLUSTER: FilterSpecification = ['has', 'point_count'];
const ONE: FilterSpecification = ['!', ['has', 'point_count']];
const COUNT: ExpressionSpecification = ['to-number', ['get', 'point_count'], 1];

/** Facts in ink: how many when far, which and when once near. Colour is left to the risk. */
export function incidentsStyle(look: LayerLook): readonly LayerSpecification[] {
  const palette = groundPalette(look.theme);
  return [
    {
      id: 'incident-cluster',
      type: 'circle',
      ...TILES,
      minzoom: 5,
      filter: CLUSTER,
      layout: { 'circle-sort-key': COUNT },
      paint: {
        'circle-radius': [
          'interpolate',
          ['linear'],
          ['sqrt', COUNT],
          1.4,
          8,
          4,
          11,
          10,
          17,
          25,
          28,
        ],
        'circle-color': palette.ink,
        'circle-opacity': 0.78 * look.opacity,
        'circle-stroke-color': palette.casing,
        'circle-stroke-width': 1.5,
        'circle-stroke-opacity': look.opacity,
      },
    },
    {
      id: 'incident-cluster-count',
      type: 'symbol',
      ...TILES,
      minzoom: 5,
      filter: CLUSTER,
      layout: {
        'text-field': ['to-string', COUNT],
        'text-font': LABEL_FONT.semibold,
        'text-size': ['interpolate', ['linear'], ['sqrt', COUNT], 1.4, 10, 10, 12.5, 25, 15],
        'text-allow-overlap': true,
        'text-padding': 5,
      },
      paint: { 'text-color': palette.onInk, 'text-opacity': look.opacity },
    },
    {
      id: 'incident-mark',
      type: 'symbol',
      ...TILES,
      minzoom: 5,
      filter: ONE,
      layout: {
        'icon-image': runIcon(),
        'icon-size': byZoom(5, 0.24, 9, 0.46, 11, 0.72, 14, 0.9),
        'icon-allow-overlap': true,
        'icon-padding': 0,
        'symbol-sort-key': ['to-number', ['get', 'day'], 0],
        'text-field': ['step', ['zoom'], '', 10.5, letter()],
        'text-font': LABEL_FONT.semibold,
        'text-size': byZoom(10.5, 9, 14, 11),
        'text-allow-overlap': true,
        'text-ignore-placement': true,
      },
      paint: {
        'icon-color': palette.ink,
        'icon-halo-color': palette.casing,
        'icon-halo-width': 1.2,
        'icon-opacity': look.opacity,
        'text-color': palette.onInk,
        'text-opacity': look.opacity,
      },
    },
    {
      id: 'incident-date',
      type: 'symbol',
      ...TILES,
      minzoom: 11.5,
      filter: ['all', ['!', ['has', 'point_count']], ['has', 'day']],
      layout: {
        'text-field': dayText(),
        'text-font': LABEL_FONT.medium,
        'text-size': byZoom(11.5, 10, 14, 11.5),
        'text-variable-anchor': ['left', 'right', 'top', 'bottom'],
        'text-radial-offset': 1.05,
        'text-padding': 2,
        'symbol-sort-key': ['-', 0, ['to-number', ['get', 'day'], 0]],
      },
      paint: {
        'text-color': palette.text,
        'text-halo-color': palette.halo,
        'text-halo-width': 1.6,
        'text-opacity': look.opacity,
      },
    },
  ];
}

function runIcon(): ExpressionSpecification {
  const pairs = INCIDENT_KINDS.flatMap((kind) => [kind.id, ICONS[kind.run]]);
  return [
    'match',
    ['get', 'kind'],
    ...pairs,
    ICONS.placeless,
  ] as unknown as ExpressionSpecification;
}

function letter(): ExpressionSpecification {
  const pairs = INCIDENT_KINDS.flatMap((kind) => [kind.id, incidentLetter(kind.id)]);
  return ['match', ['get', 'kind'], ...pairs, '?'] as unknown as ExpressionSpecification;
}
