import type { Box, DrawItem } from '../../../sheet/drawing.ts';
import type { PaperView } from '../paper-view.ts';

/** The frame of a map: a strong line on its edge, with a fine one around it where there are coordinates. */
export function neatLine({ box }: Pick<PaperView, 'box'>, doubleMm = 0): readonly DrawItem[] {
  const inner = frame(box, 0, 0.35);
  return doubleMm > 0 ? [inner, frame(box, doubleMm, 0.15)] : [inner];
}

function frame({ x, y, widthMm, heightMm }: Box, outMm: number, strokeMm: number): DrawItem {
  const [left, top] = [x - outMm, y - outMm];
  const [right, bottom] = [x + widthMm + outMm, y + heightMm + outMm];
  return {
    type: 'shape',
    lines: [Float64Array.of(left, top, right, top, right, bottom, left, bottom)],
    closed: true,
    stroke: { color: '#1f1d1b', widthMm: strokeMm },
  };
}
