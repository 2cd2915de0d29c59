import { drawnPlanar, planarBreaks } from '../../../state/hotspots/shown-planar.ts';
import type { AppState } from '../../../state/app-state.ts';
import { classPaint, usableBreaks } from '../../style/class-paint.ts';
import { tileSourceId } from '../../style/tile-sources.ts';
import { byZoom } from '../../style/zoom-ramp.ts';
import type { LayerLook, MapLayer } from '../contract.ts';
import { PlanarLegend } from './planar-legend.tsx';
import { PlanarTooltip } from './planar-tooltip.tsx';

/** Density of what is not on the network, in square cells, while its part of the page is open. */
export const PLANAR_LAYER: MapLayer = {
  id: 'planar',
  group: 'areas',
  band: 'area',
  tiles: ['planar'],
  visibleByDefault: (_room, state) => drawnPlanar(state) !== null,
  style: planarStyle,
  count: (state) => drawnPlanar(state)?.records ?? null,
  Legend: PlanarLegend,
  pick: { styleLayers: ['planar-cell'], selection: () => null, Tooltip: PlanarTooltip },
};

function planarStyle(
  state: AppState,
  { theme, opacity }: LayerLook,
): ReturnType<MapLayer['style']> {
  return [
    {
      id: 'planar-cell',
      type: 'fill',
      source: tileSourceId('planar'),
      'source-layer': 'planar',
      paint: {
        'fill-color': classPaint('value', usableBreaks(planarBreaks(state)), theme),
        'fill-opacity': byZoom(6, 0.75 * opacity, 11, 0.6 * opacity, 14, 0.45 * opacity),
        'fill-antialias': false,
      },
    },
  ];
}
