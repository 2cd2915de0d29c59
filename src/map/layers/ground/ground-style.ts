import type { LayerSpecification } from 'maplibre-gl';
import type { GroundPalette } from '../../style/ground-palette.ts';
import { sheetStyle } from '../../style/map-sheet.ts';
import { ISLANDS_SOURCE } from '../../style/islands.ts';
import { tileSourceId } from '../../style/tile-sources.ts';
import { byZoom } from '../../style/zoom-ramp.ts';
import { roadStyle } from './road-style.ts';

const GROUND = tileSourceId('land');

/** Sea, land, provinces, water, roads: everything under the data, without names. */
export function groundStyle(
  palette: GroundPalette,
  opacity: number,
  hasSea = true,
): readonly LayerSpecification[] {
  return [
    {
      id: 'ground-sea',
      type: 'background',
      paint: { 'background-color': hasSea ? palette.sea : palette.abroad },
    },
    ...landStyle(palette),
    ...waterStyle(palette, opacity),
    ...boundaryStyle(palette, opacity),
    ...roadStyle(palette, opacity),
    ...sheetStyle(palette),
    islandStyle(palette),
  ];
}

function landStyle(palette: GroundPalette): readonly LayerSpecification[] {
  return [
    {
      id: 'ground-land',
      type: 'fill',
      source: GROUND,
      'source-layer': 'land',
      paint: { 'fill-color': palette.abroad, 'fill-antialias': false },
    },
    {
      id: 'ground-province',
      type: 'fill',
      source: GROUND,
      'source-layer': 'province',
      filter: ['==', ['geometry-type'], 'Polygon'],
      paint: {
        'fill-color': ['case', ['==', ['get', 'focus'], 1], palette.focus, palette.neighbour],
      },
    },
    {
      id: 'ground-coast',
      type: 'line',
      source: GROUND,
      'source-layer': 'land',
      paint: {
        'line-color': palette.coast,
        'line-width': byZoom(3, 0.4, 8, 0.9),
        'line-opacity': 0.9,
      },
    },
  ];
}

/** Seen from afar, where the islands' own areas are smaller than a pixel. */
function islandStyle(palette: GroundPalette): LayerSpecification {
  return {
    id: 'ground-islands',
    type: 'circle',
    source: ISLANDS_SOURCE,
    maxzoom: 9,
    paint: {
      'circle-color': palette.focus,
      'circle-stroke-color': palette.waterText,
      'circle-radius': byZoom(3, 1.2, 7, 2.6),
      'circle-stroke-width': 1,
    },
  };
}

function waterStyle(palette: GroundPalette, opacity: number): readonly LayerSpecification[] {
  return [
    {
      id: 'ground-water',
      type: 'fill',
      source: GROUND,
      'source-layer': 'water',
      filter: ['==', ['geometry-type'], 'Polygon'],
      paint: {
        'fill-color': palette.water,
        'fill-outline-color': palette.waterLine,
        'fill-opacity': opacity,
      },
    },
    {
      id: 'ground-river',
      type: 'line',
      source: GROUND,
      'source-layer': 'river',
      minzoom: 6.5,
      filter: ['!=', ['get', 'river_class'], 'stream'],
      layout: { 'line-cap': 'round', 'line-join': 'round' },
      paint: {
        'line-color': palette.waterLine,
        'line-width': byZoom(6.5, 0.5, 9, 1.3, 12, 2.6, 15, 7),
        'line-opacity': opacity,
      },
    },
    {
      id: 'ground-stream',
      type: 'line',
      source: GROUND,
      'source-layer': 'river',
      minzoom: 9.5,
      filter: ['==', ['get', 'river_class'], 'stream'],
      layout: { 'line-cap': 'round', 'line-join': 'round' },
      paint: {
        'line-color': palette.waterLine,
        'line-width': byZoom(9.5, 0.4, 12, 1, 15, 2.6),
        'line-opacity': opacity,
      },
    },
  ];
}

function boundaryStyle(palette: GroundPalette, opacity: number): readonly LayerSpecification[] {
  return [
    {
      id: 'ground-commune-line',
      type: 'line',
      source: tileSourceId('commune'),
      'source-layer': 'commune',
      minzoom: 8,
      filter: ['==', ['geometry-type'], 'Polygon'],
      paint: {
        'line-color': palette.communeLine,
        'line-width': byZoom(8, 0.5, 12, 1.1),
        'line-opacity': byZoom(8, 0, 9, opacity),
      },
    },
    {
      id: 'ground-province-line',
      type: 'line',
      source: GROUND,
      'source-layer': 'province',
      filter: ['all', ['==', ['geometry-type'], 'Polygon'], ['!=', ['get', 'focus'], 1]],
      paint: {
        'line-color': palette.provinceLine,
        'line-width': byZoom(4, 0.4, 8, 0.9, 12, 1.4),
        'line-opacity': opacity,
      },
    },
    {
      id: 'ground-focus-line',
      type: 'line',
      source: GROUND,
      'source-layer': 'province',
      filter: ['all', ['==', ['geometry-type'], 'Polygon'], ['==', ['get', 'focus'], 1]],
      layout: { 'line-join': 'round' },
      paint: { 'line-color': palette.focusLine, 'line-width': byZoom(4, 0.8, 8, 1.3, 12, 2) },
    },
  ];
}
