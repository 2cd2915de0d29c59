import type { Geometry } from '../../geo/geometry.ts';
import type { Box } from '../../sheet/drawing.ts';
import type { PaperMapRequest } from './paper-map-request.ts';
import type { PaperMapWords } from './paper-map-words.ts';
import type { PaperMapSources } from './paper-map.ts';
import type { PaperPalette } from './paper-palette.ts';
import type { PaperView } from './paper-view.ts';
import type { PageFeature } from './shapes/page-features.ts';

/** What every layer of a paper map draws from. */
export type PaperContext = PaperMapSources & {
  readonly request: PaperMapRequest;
  readonly words: PaperMapWords;
  readonly view: PaperView;
  readonly palette: PaperPalette;
  /** The box and a rim around it: lines are cut here, so that no cut end or edge is seen. */
  readonly window: Box;
  /** Records already projected, by their geometry: several layers draw the same. */
  readonly projected: Map<Geometry, readonly PageFeature[]>;
  /** Lines already cut and thinned out, by what they were. */
  readonly printed: Map<Float64Array, readonly Float64Array[]>;
  /** Widths are times this: a little less on small scales, more on large ones. */
  readonly pen: number;
};

const RIM_MM = 3;

export function windowOf({ x, y, widthMm, heightMm }: Box): Box {
  return {
    x: x - RIM_MM,
    y: y - RIM_MM,
    widthMm: widthMm + 2 * RIM_MM,
    heightMm: heightMm + 2 * RIM_MM,
  };
}

/** 1.35 at 1:10.000, 1 at 1:150.000, 0.8 from 1:700.000 on. */
export function penAt(scale: number): number {
  return Math.max(0.8, Math.min(1.35, 1 - 0.3 * Math.log10(scale / 150_000)));
}

/** No name touches the frame. */
export function labelFrame({ x, y, widthMm, heightMm }: Box): Box {
  return { x: x + 0.8, y: y + 0.8, widthMm: widthMm - 1.6, heightMm: heightMm - 1.6 };
}
