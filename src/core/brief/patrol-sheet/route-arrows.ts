import type { DrawItem, Rgb } from '../../sheet/drawing.ts';

const EVERY_MM = 22;
const LENGTH_MM = 2.2;

/** Heads along a line on the page that say which way it is gone. O(line). */
export function routeArrows(line: Float64Array, color: Rgb): readonly DrawItem[] {
  const heads: Float64Array[] = [];
  let next = EVERY_MM / 2;
  let gone = 0;
  for (let i = 2; i + 1 < line.length; i += 2) {
    const [x0 = 0, y0 = 0, x1 = 0, y1 = 0] = line.subarray(i - 2, i + 2);
    const step = Math.hypot(x1 - x0, y1 - y0);
    if (step === 0) continue;
    while (next <= gone + step) {
      const t = (next - gone) / step;
      heads.push(head(x0 + t * (x1 - x0), y0 + t * (y1 - y0), (x1 - x0) / step, (y1 - y0) / step));
      next += EVERY_MM;
    }
    gone += step;
  }
  return heads.length === 0
    ? []
    : [
        {
          type: 'shape',
          lines: heads,
          closed: true,
          fill: { color },
          stroke: { color: '#ffffff', widthMm: 0.2 },
        },
      ];
}

function head(x: number, y: number, ux: number, uy: number): Float64Array {
  const [half, wide] = [LENGTH_MM / 2, LENGTH_MM * 0.45];
  return Float64Array.of(
    x + ux * half,
    y + uy * half,
    x - ux * half - uy * wide,
    y - uy * half + ux * wide,
    x - ux * half + uy * wide,
    y - uy * half - ux * wide,
  );
}
