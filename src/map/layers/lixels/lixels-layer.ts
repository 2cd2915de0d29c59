import type { AppState } from '../../../state/app-state.ts';
import { lastResult } from '../../../state/selectors/last-known.ts';
import { tileSourceId } from '../../style/tile-sources.ts';
import type { LayerLook, MapLayer } from '../contract.ts';
import { densityLineStyle } from '../sections/density-line-style.ts';
import { DensityLegend } from '../sections/density-legend.tsx';
import { SECTIONS_LAYER } from '../sections/sections-layer.ts';

/** The density itself, piece by piece of about 250 m, where the sections show its mean. */
export const LIXELS_LAYER: MapLayer = {
  id: 'lixels',
  group: 'network',
  band: 'line',
  tiles: ['lixel'],
  visibleByDefault: (room) => room === 'hotspots',
  style: lixelsStyle,
  count: (state) => lastResult(state)?.sections.lixelDensity.length ?? null,
  Legend: DensityLegend,
  ...(SECTIONS_LAYER.pick ? { pick: { ...SECTIONS_LAYER.pick, styleLayers: ['lixel-line'] } } : {}),
};

function lixelsStyle(state: AppState, look: LayerLook): ReturnType<MapLayer['style']> {
  return densityLineStyle(
    'lixel',
    { source: tileSourceId('lixel'), 'source-layer': 'lixel' },
    state,
    look,
    'butt',
  );
}
