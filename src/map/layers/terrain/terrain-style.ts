import type { LayerSpecification } from 'maplibre-gl';
import { ratioPaint } from '../../style/class-paint.ts';
import { groundPalette } from '../../style/ground-palette.ts';
import { tileSourceId } from '../../style/tile-sources.ts';
import { byZoom } from '../../style/zoom-ramp.ts';
import type { LayerLook } from '../contract.ts';

/** Risk over the mean of all cable; the same for every province and period. */
export const RISK_BREAKS = [0.67, 0.95, 1.05, 1.5] as const;

const CASING_MIN_ZOOM = 9;

/** Every piece of cable by what its surroundings and traits say; the riskier on top. */
export function terrainStyle({ theme, opacity }: LayerLook): readonly LayerSpecification[] {
  const tiles = { source: tileSourceId('terrain'), 'source-layer': 'terrain' } as const;
  const { lineCasing } = groundPalette(theme);
  return [
    {
      id: 'terrain-casing',
      type: 'line',
      ...tiles,
      minzoom: CASING_MIN_ZOOM,
      layout: { 'line-cap': 'butt', 'line-join': 'round' },
      paint: {
        'line-color': lineCasing,
        'line-width': byZoom(9, 4.4, 10, 5, 12, 6.6, 15, 10.4),
        'line-opacity': opacity,
      },
    },
    {
      id: 'terrain-line',
      type: 'line',
      ...tiles,
      minzoom: 5,
      layout: { 'line-cap': 'butt', 'line-join': 'round', 'line-sort-key': ['get', 'risk'] },
      paint: {
        'line-color': ratioPaint('risk', RISK_BREAKS, theme),
        'line-width': byZoom(5, 1, 8, 2.2, 10, 3.4, 12, 5, 15, 8.6),
        'line-opacity': opacity,
      },
    },
  ];
}
