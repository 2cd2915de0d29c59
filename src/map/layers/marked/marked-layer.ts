import type { FeatureCollection, Point } from 'geojson';
import type { LayerSpecification } from 'maplibre-gl';
import type { MarkedTargets } from '../../../state/focus/marked-targets.ts';
import { groundPalette } from '../../style/ground-palette.ts';
import { LABEL_FONT } from '../../style/label-fonts.ts';
import { byZoom } from '../../style/zoom-ramp.ts';
import type { LayerLook, MapLayer } from '../contract.ts';

/** Filled by the map port from the state. */
export const MARKED_SOURCE = 'marked_targets';

/**
 * Targets of a picked field of the matrix, of a gap or of a cover, incidents behind a figure of the briefing:
 * rings, numbered where order counts.
 */
export const MARKED_LAYER: MapLayer = {
  id: 'marked',
  group: null,
  band: 'overlay',
  tiles: [],
  visibleByDefault: (room) => room === 'targets' || room === 'briefing',
  style: (_state, look) => markedStyle(look),
  count: () => null,
};

export function markedFeatures(marked: MarkedTargets | null): FeatureCollection<Point> {
  const { result, targets = [], numbered = false } = marked ?? {};
  return {
    type: 'FeatureCollection',
    features: targets.map((target, place) => ({
      type: 'Feature',
      properties: { number: numbered ? String(place + 1) : '' },
      geometry: {
        type: 'Point',
        coordinates: [result?.targets.lon[target] ?? 0, result?.targets.lat[target] ?? 0],
      },
    })),
  };
}

export function placeFeatures(
  places: readonly (readonly [lon: number, lat: number])[],
): FeatureCollection<Point> {
  return {
    type: 'FeatureCollection',
    features: places.map(([lon, lat]) => ({
      type: 'Feature',
      properties: { number: '' },
      geometry: { type: 'Point', coordinates: [lon, lat] },
    })),
  };
}

function markedStyle({ theme, opacity }: LayerLook): readonly LayerSpecification[] {
  const palette = groundPalette(theme);
  const radius = byZoom(6, 5, 9, 7.5, 12, 10.5, 15, 14);
  return [
    {
      id: 'marked-halo',
      type: 'circle',
      source: MARKED_SOURCE,
      paint: {
        'circle-radius': radius,
        'circle-color': 'rgba(0, 0, 0, 0)',
        'circle-stroke-color': palette.onHighlight,
        'circle-stroke-width': 4,
        'circle-stroke-opacity': 0.85 * opacity,
      },
    },
    {
      id: 'marked-ring',
      type: 'circle',
      source: MARKED_SOURCE,
      paint: {
        'circle-radius': radius,
        'circle-color': 'rgba(0, 0, 0, 0)',
        'circle-stroke-color': palette.highlight,
        'circle-stroke-width': 1.8,
        'circle-stroke-opacity': opacity,
      },
    },
    {
      id: 'marked-number',
      type: 'symbol',
      source: MARKED_SOURCE,
      filter: ['!=', ['get', 'number'], ''],
      layout: {
        'text-field': ['get', 'number'],
        'text-font': LABEL_FONT.semibold,
        'text-size': 12.5,
        'text-anchor': 'left',
        'text-offset': [0.9, -0.7],
        'text-allow-overlap': true,
      },
      paint: {
        'text-color': palette.highlight,
        'text-halo-color': palette.onHighlight,
        'text-halo-width': 1.8,
        'text-opacity': opacity,
      },
    },
  ];
}
