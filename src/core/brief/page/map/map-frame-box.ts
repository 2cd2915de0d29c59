import type { Box } from '../../../sheet/drawing.ts';
import type { TypeScale } from '../layout/type-scale.ts';
import { lineHeightMm } from '../text/line-height.ts';

/** The frame of the map within its block: below it is the strip of scale bar, arrow and CRS. */
export function mapFrameBox(box: Box, type: TypeScale): Box {
  return { ...box, heightMm: Math.max(0, box.heightMm - stripHeightMm(type)) };
}

export function stripHeightMm(type: TypeScale): number {
  return 2.6 * lineHeightMm(type.small) + 2;
}
