import type { ExpressionSpecification, FilterSpecification, LayerSpecification } from 'maplibre-gl';
import type { GroundPalette } from '../../style/ground-palette.ts';
import { tileSourceId } from '../../style/tile-sources.ts';
import { byCode, byZoom } from '../../style/zoom-ramp.ts';

const MAIN: FilterSpecification = [
  'in',
  ['get', 'road_class'],
  ['literal', ['motorway', 'national', 'provincial']],
];
const MINOR: FilterSpecification = [
  'in',
  ['get', 'road_class'],
  ['literal', ['commune', 'street']],
];
const ROUND = { 'line-cap': 'round', 'line-join': 'round' } as const;

/** Casing under fill for the roads one drives between towns; quiet single lines for the rest. */
export function roadStyle(palette: GroundPalette, opacity: number): readonly LayerSpecification[] {
  const road = { source: tileSourceId('road'), 'source-layer': 'road' } as const;
  return [
    {
      id: 'ground-road-track',
      type: 'line',
      ...road,
      minzoom: 12.5,
      filter: ['==', ['get', 'road_class'], 'track'],
      paint: {
        'line-color': palette.track,
        'line-width': byZoom(12, 0.6, 15, 1.4),
        'line-dasharray': [3, 2],
        'line-opacity': opacity,
      },
    },
    {
      id: 'ground-road-minor-casing',
      type: 'line',
      ...road,
      minzoom: 9.5,
      filter: MINOR,
      layout: ROUND,
      paint: {
        'line-color': palette.roadCasing,
        'line-width': byZoom(9.5, 0.5, 12, 1.9, 14, 4.2, 16, 9),
        'line-opacity': byZoom(9.5, 0.4 * opacity, 11, opacity),
      },
    },
    {
      id: 'ground-road-main-casing',
      type: 'line',
      ...road,
      minzoom: 6,
      filter: MAIN,
      layout: ROUND,
      paint: {
        'line-color': palette.roadCasing,
        'line-width': mainWidth(1.4),
        'line-opacity': opacity,
      },
    },
    {
      id: 'ground-road-minor',
      type: 'line',
      ...road,
      minzoom: 11.5,
      filter: MINOR,
      layout: ROUND,
      paint: {
        'line-color': palette.road,
        'line-width': byZoom(11.5, 0.6, 14, 2.8, 16, 7),
        'line-opacity': opacity,
      },
    },
    {
      id: 'ground-road-main',
      type: 'line',
      ...road,
      minzoom: 7.5,
      filter: MAIN,
      layout: { ...ROUND, 'line-sort-key': byCode('road_class', { motorway: 3, national: 2 }, 1) },
      paint: {
        'line-color': byCode(
          'road_class',
          { motorway: palette.motorway, national: palette.national },
          palette.road,
        ),
        'line-width': mainWidth(0),
        'line-opacity': opacity,
      },
    },
  ];
}

function mainWidth(casing: number): ExpressionSpecification {
  const at = (motorway: number, national: number, provincial: number): ExpressionSpecification =>
    byCode(
      'road_class',
      { motorway: motorway + casing, national: national + casing },
      provincial + casing,
    );
  return byZoom(
    6,
    at(0.2, 0, -0.4),
    8,
    at(1.2, 0.9, 0.4),
    10,
    at(2.4, 2, 1.2),
    12,
    at(4, 3.4, 2.4),
    14,
    at(8, 7, 5),
    16,
    at(16, 14, 10),
  );
}
