import type { DrawItem } from '../../sheet/drawing.ts';

/** Something beside the map, drawn with its top left corner at 0, 0 (`moveItems` puts it on the page). */
export type PaperBlock = {
  readonly items: readonly DrawItem[];
  readonly widthMm: number;
  readonly heightMm: number;
};
