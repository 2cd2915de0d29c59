import type { AppState } from '../../../state/app-state.ts';
import { terrainOnMap } from '../../../state/hotspots/shown-terrain.ts';
import { pictureTooThin } from '../../../state/hotspots/shown-picture.ts';
import { lastResult } from '../../../state/selectors/last-known.ts';
import { tileSourceId } from '../../style/tile-sources.ts';
import type { LayerLook, MapLayer } from '../contract.ts';
import { densityLineStyle } from '../sections/density-line-style.ts';
import { DensityLegend } from '../sections/density-legend.tsx';
import { SECTIONS_LAYER } from '../sections/sections-layer.ts';

const PIECES_FROM_ZOOM = 10;

/** The density itself, piece by piece of about 250 m, where the sections show its mean. */
export const LIXELS_LAYER: MapLayer = {
  id: 'lixels',
  group: 'network',
  band: 'line',
  tiles: ['section', 'lixel'],
  visibleByDefault: (room, state) =>
    room === 'hotspots' &&
    !terrainOnMap(state) &&
    state.session.hotspots.picture.view === 'network' &&
    state.session.hotspots.tab !== 'clusters',
  style: lixelsStyle,
  count: (state) => lastResult(state)?.sections.lixelDensity.length ?? null,
  Legend: DensityLegend,
  ...(SECTIONS_LAYER.pick
    ? { pick: { ...SECTIONS_LAYER.pick, styleLayers: ['lixel-far-line', 'lixel-line'] } }
    : {}),
};

/** From afar a piece is less than a pixel long: there the sections' means stand for it. */
function lixelsStyle(state: AppState, look: LayerLook): ReturnType<MapLayer['style']> {
  if (pictureTooThin(state)) return [];
  const sections = { source: tileSourceId('section'), 'source-layer': 'section' };
  const pieces = { source: tileSourceId('lixel'), 'source-layer': 'lixel' };
  return [
    ...densityLineStyle('lixel-far', sections, state, look).map((layer) => ({
      ...layer,
      maxzoom: PIECES_FROM_ZOOM,
    })),
    ...densityLineStyle('lixel', pieces, state, look, 'butt').map((layer) => ({
      ...layer,
      minzoom: PIECES_FROM_ZOOM,
    })),
  ];
}
