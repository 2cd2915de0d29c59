import type { Layer } from '@deck.gl/core';
import { PathLayer, TextLayer } from '@deck.gl/layers';
import { MapLibreOverlay } from '@deck.gl/maplibre';
import type { Map as MapLibreMap } from 'maplibre-gl';
import { badgeOffset } from '../layers/top-targets/top-targets-layer.ts';
import type { TopTarget } from '../layers/top-targets/top-targets-layer.ts';
import { groundPalette } from '../style/ground-palette.ts';
import type { Theme } from '../../state/app-state.ts';
import type { Glow, OverlayContent } from './overlay-content.ts';
import { rgbOf } from './overlay-content.ts';

export type DeckOverlay = {
  readonly show: (content: OverlayContent, theme: Theme) => void;
  readonly dispose: () => void;
};

/** Everything lies flat: without depth, or tilted maps would cut it. */
const FLAT = { depthCompare: 'always', depthWriteEnabled: false } as const;
const UNDER_LINES = 'section-casing';
const GLOW_M = 700;
const GLOW_MAX_PX = 17;
const GLOW_SHARE = 0.26;

/** deck.gl inside the map's own canvas, so that glow lies under the lines and exports hold it all. */
export function createDeckOverlay(map: MapLibreMap): DeckOverlay {
  const overlay = new MapLibreOverlay({ interleaved: true, layers: [] });
  map.addControl(overlay);
  let wanted: (() => void) | null = null;
  const whenSettled = (): void => {
    if (!map.isStyleLoaded()) return;
    wanted?.();
    wanted = null;
  };
  map.on('idle', whenSettled);
  return {
    // Layers set while the style is loading lose their place in the order; they wait for it.
    show: (content, theme) => {
      wanted = () => overlay.setProps({ layers: layersOf(content, theme) });
      whenSettled();
      map.triggerRepaint();
    },
    dispose: () => {
      map.off('idle', whenSettled);
      map.removeControl(overlay);
    },
  };
}

function layersOf(content: OverlayContent, theme: Theme): Layer[] {
  const glow =
    content.glow && content.glow.length > 0 ? [glowLayer(content.glow, content.glowOpacity)] : [];
  return content.badges.length > 0 ? [...glow, ...badgeLayers(content, theme)] : glow;
}

function glowLayer({ length, start, lonLat, colours }: Glow, opacity: number): Layer {
  return new PathLayer({
    id: 'density-glow',
    beforeId: UNDER_LINES,
    data: {
      length,
      startIndices: start,
      attributes: {
        getPath: { value: lonLat, size: 2 },
        getColor: { value: colours, size: 3, normalized: true },
      },
    },
    _pathType: 'open',
    widthUnits: 'meters',
    getWidth: GLOW_M,
    widthMaxPixels: GLOW_MAX_PX,
    capRounded: true,
    jointRounded: true,
    opacity: GLOW_SHARE * opacity,
    parameters: FLAT,
  });
}

/** Rank on a pill of ink; the offset keeps pill and number together. */
function badgeLayers({ badges, badgeOpacity }: OverlayContent, theme: Theme): Layer[] {
  const palette = groundPalette(theme);
  const ink = rgbOf(palette.highlight);
  const paper = rgbOf(palette.onHighlight);
  return [
    new TextLayer<TopTarget>({
      id: 'target-badges',
      // Later ones are drawn over earlier ones: the first of the list comes last.
      data: badges.toReversed(),
      getPosition: ({ lon, lat }) => [lon, lat],
      getText: ({ rank }) => String(rank),
      getColor: [...paper],
      getSize: 12,
      fontFamily: "'Be Vietnam Pro', sans-serif",
      fontWeight: 600,
      characterSet: '0123456789',
      getPixelOffset: ({ beside }) => [...badgeOffset(beside)],
      background: true,
      backgroundPadding: [8, 3],
      backgroundBorderRadius: 11,
      getBackgroundColor: [...ink],
      getBorderColor: [...paper],
      getBorderWidth: 1.5,
      opacity: badgeOpacity,
      parameters: FLAT,
    }),
  ];
}
