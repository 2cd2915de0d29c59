import type { FilterSpecification, LayerSpecification } from 'maplibre-gl';
import { groundPalette } from '../../style/ground-palette.ts';
import type { GroundPalette } from '../../style/ground-palette.ts';
import { lastDataset, lastResult } from '../../../state/selectors/last-known.ts';
import { tileSourceId } from '../../style/tile-sources.ts';
import { byCode, byZoom } from '../../style/zoom-ramp.ts';
import type { MapLayer } from '../contract.ts';
import { recordSelection } from '../record-selection.ts';
import { PLACEMENT_DASHES } from '../../../core/sheet/placement-dashes.ts';
import type { Placement } from '../../../core/sheet/placement-dashes.ts';
import { RouteTooltip } from './route-tooltip.tsx';
import { RoutesLegend } from './routes-legend.tsx';

export const ROUTES_LAYER: MapLayer = {
  id: 'routes',
  group: 'network',
  band: 'line',
  tiles: ['cable_route'],
  // until an analysis has coloured its sections, the network is shown as it lies
  visibleByDefault: (room, state) => room === 'data' || lastResult(state) === null,
  style: (_state, look) => routesStyle(groundPalette(look.theme), look.opacity),
  count: (state) => lastDataset(state)?.rows.cable_route ?? null,
  Legend: RoutesLegend,
  pick: {
    styleLayers: ['route-aerial', 'route-buried', 'route-duct'],
    selection: recordSelection('cable_route'),
    Tooltip: RouteTooltip,
  },
};

function routesStyle(palette: GroundPalette, opacity: number): readonly LayerSpecification[] {
  const tiles = { source: tileSourceId('cable_route'), 'source-layer': 'cable_route' } as const;
  const width = (extra: number) => {
    const at = (backbone: number, metro: number, access: number) =>
      byCode('tier', { backbone: backbone + extra, metro: metro + extra }, access + extra);
    return byZoom(5, at(1, 0.6, 0.4), 8, at(2.2, 1.3, 0.8), 12, at(4, 2.6, 1.6), 15, at(7, 5, 3.4));
  };
  const line = (placement: Placement, filter: FilterSpecification): LayerSpecification => {
    const dash = PLACEMENT_DASHES[placement];
    return {
      id: `route-${placement}`,
      type: 'line',
      ...tiles,
      minzoom: 5,
      filter,
      layout: { 'line-join': 'round', 'line-cap': dash ? 'butt' : 'round' },
      paint: {
        'line-color': palette.plainCable,
        'line-width': width(0),
        'line-opacity': opacity,
        ...(dash ? { 'line-dasharray': [...dash] } : {}),
      },
    };
  };
  return [
    {
      id: 'route-casing',
      type: 'line',
      ...tiles,
      minzoom: 8.5,
      layout: { 'line-join': 'round', 'line-cap': 'round' },
      paint: {
        'line-color': palette.casing,
        'line-width': width(1.6),
        'line-opacity': byZoom(8.5, 0, 10, 0.8 * opacity),
      },
    },
    line('duct', ['==', ['get', 'placement'], 'duct']),
    line('buried', ['==', ['get', 'placement'], 'buried']),
    line('aerial', ['!', ['in', ['get', 'placement'], ['literal', ['buried', 'duct']]]]),
  ];
}
