import type { Box, Paint, ShapeItem, Stroke } from '../../../sheet/drawing.ts';

export function straight(
  x0: number,
  y0: number,
  x1: number,
  y1: number,
  stroke: Stroke,
): ShapeItem {
  return { type: 'shape', lines: [Float64Array.of(x0, y0, x1, y1)], closed: false, stroke };
}

export function rectangle(
  { x, y, widthMm, heightMm }: Box,
  paint: { readonly fill?: Paint; readonly stroke?: Stroke },
): ShapeItem {
  const ring = Float64Array.of(x, y, x + widthMm, y, x + widthMm, y + heightMm, x, y + heightMm);
  return { type: 'shape', lines: [ring], closed: true, ...paint };
}
