import type { FontFace, Rgb } from '../../../sheet/drawing.ts';

export type TextStyle = {
  readonly face: FontFace;
  readonly sizePt: number;
  readonly color: Rgb;
  readonly halo: Rgb;
};
