import { terrainOnMap } from '../../../state/hotspots/shown-terrain.ts';
import type { MapLayer } from '../contract.ts';
import { SECTIONS_LAYER } from '../sections/sections-layer.ts';
import { TerrainLegend } from './terrain-legend.tsx';
import { TerrainTooltip } from './terrain-tooltip.tsx';
import { terrainStyle } from './terrain-style.ts';

/** What the surroundings and traits of a cable say of it, while the page of factors is open. */
export const TERRAIN_LAYER: MapLayer = {
  id: 'terrain',
  group: 'network',
  band: 'line',
  tiles: ['terrain'],
  visibleByDefault: (_room, state) => terrainOnMap(state) !== null,
  style: (_state, look) => terrainStyle(look),
  count: (state) => terrainOnMap(state)?.answer.unitCount ?? null,
  Legend: TerrainLegend,
  ...(SECTIONS_LAYER.pick
    ? { pick: { ...SECTIONS_LAYER.pick, styleLayers: ['terrain-line'], Tooltip: TerrainTooltip } }
    : {}),
};
