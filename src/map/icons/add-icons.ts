import type { Map as MapLibreMap } from 'maplibre-gl';
import { drawIcon } from './draw-icon.ts';
import { ICONS } from './icon-names.ts';
import type { IconName } from './icon-names.ts';

const PIXEL_RATIO = 2;

/** The road shield stretches around its number: these pixels may grow, those hold the text. */
const SHIELD: {
  stretchX: [number, number][];
  stretchY: [number, number][];
  content: [number, number, number, number];
} = { stretchX: [[24, 36]], stretchY: [[26, 34]], content: [14, 20, 46, 40] };

/** Draws each image the first time the style asks for it, so that no frame pays for all. */
export function drawIconsOnDemand(map: MapLibreMap): void {
  map.setMissingStyleImageResolver((id) => {
    const name = iconNamed(id);
    if (!name || map.hasImage(id)) return;
    map.addImage(id, drawIcon(name, PIXEL_RATIO), {
      sdf: true,
      pixelRatio: PIXEL_RATIO,
      ...(name === 'shield' ? SHIELD : {}),
    });
  });
}

function iconNamed(id: string): IconName | undefined {
  return (Object.keys(ICONS) as IconName[]).find((name) => ICONS[name] === id);
}
