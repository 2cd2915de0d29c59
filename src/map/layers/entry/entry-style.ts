import type { FilterSpecification, LayerSpecification } from 'maplibre-gl';
import { groundPalette } from '../../style/ground-palette.ts';
import { LABEL_FONT } from '../../style/label-fonts.ts';
import type { LayerLook } from '../contract.ts';

/** Filled by the map port from the state. */
export const ENTRY_SOURCE = 'entry';

function role(name: string): FilterSpecification {
  return ['==', ['get', 'role'], name];
}

/** What is entered: a dashed line, handles on it, a pin, and a wide ring where it snapped to something. */
export function entryStyle({ theme, opacity }: LayerLook): readonly LayerSpecification[] {
  const palette = groundPalette(theme);
  const source = ENTRY_SOURCE;
  const round = { 'line-cap': 'round', 'line-join': 'round' } as const;
  const handle = {
    'circle-color': palette.onHighlight,
    'circle-stroke-color': palette.highlight,
    'circle-stroke-opacity': opacity,
    'circle-opacity': opacity,
  };
  return [
    {
      id: 'entry-line-casing',
      type: 'line',
      source,
      filter: role('line'),
      layout: round,
      paint: { 'line-color': palette.halo, 'line-width': 6, 'line-opacity': 0.85 * opacity },
    },
    {
      id: 'entry-line',
      type: 'line',
      source,
      filter: role('line'),
      layout: round,
      paint: { 'line-color': palette.highlight, 'line-width': 2.6, 'line-opacity': opacity },
    },
    {
      id: 'entry-snap',
      type: 'circle',
      source,
      filter: role('snap'),
      paint: {
        'circle-radius': 13,
        'circle-color': palette.highlight,
        'circle-opacity': 0.14 * opacity,
        'circle-stroke-color': palette.highlight,
        'circle-stroke-width': 1.6,
        'circle-stroke-opacity': opacity,
      },
    },
    {
      id: 'entry-middle',
      type: 'circle',
      source,
      filter: role('middle'),
      minzoom: 9,
      paint: { ...handle, 'circle-radius': 3, 'circle-stroke-width': 1, 'circle-opacity': 0.7 },
    },
    {
      id: 'entry-vertex',
      type: 'circle',
      source,
      filter: role('vertex'),
      paint: {
        ...handle,
        'circle-radius': ['case', ['boolean', ['get', 'chosen'], false], 8, 5.5],
        'circle-stroke-width': ['case', ['boolean', ['get', 'chosen'], false], 4, 2.2],
      },
    },
    {
      id: 'entry-point',
      type: 'circle',
      source,
      filter: role('point'),
      paint: { ...handle, 'circle-radius': 8, 'circle-stroke-width': 4 },
    },
    {
      id: 'entry-snap-text',
      type: 'symbol',
      source,
      filter: role('snap'),
      layout: {
        'text-field': ['get', 'text'],
        'text-font': LABEL_FONT.semibold,
        'text-size': 12.5,
        'text-anchor': 'left',
        'text-justify': 'left',
        'text-offset': [1.4, 0],
        'text-allow-overlap': true,
      },
      paint: {
        'text-color': palette.highlight,
        'text-halo-color': palette.halo,
        'text-halo-width': 2,
        'text-opacity': opacity,
      },
    },
  ];
}
