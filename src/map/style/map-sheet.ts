import type { Feature, Polygon } from 'geojson';
import type { FillLayerSpecification, LineLayerSpecification } from 'maplibre-gl';
import type { GroundPalette } from './ground-palette.ts';

export const SHEET_SOURCE = 'sheet';

/** What the overview's land covers; beyond it is the margin of the sheet, not sea. West, south, east, north. */
const SHEET = { west: 96, south: 2, east: 124, north: 28 };
const WORLD = { west: -180, south: -85, east: 180, north: 85 };

export function sheetMargin(): Feature<Polygon> {
  return {
    type: 'Feature',
    properties: {},
    geometry: { type: 'Polygon', coordinates: [ring(WORLD), ring(SHEET).toReversed()] },
  };
}

export function sheetStyle(
  palette: GroundPalette,
): readonly (FillLayerSpecification | LineLayerSpecification)[] {
  return [
    {
      id: 'ground-margin',
      type: 'fill',
      source: SHEET_SOURCE,
      maxzoom: 9,
      paint: { 'fill-color': palette.margin, 'fill-antialias': false },
    },
    {
      id: 'ground-neat-line',
      type: 'line',
      source: SHEET_SOURCE,
      maxzoom: 9,
      paint: { 'line-color': palette.coast, 'line-width': 1 },
    },
  ];
}

function ring({ west, south, east, north }: typeof SHEET): [number, number][] {
  return [
    [west, south],
    [east, south],
    [east, north],
    [west, north],
    [west, south],
  ];
}
