import { f64, u32 } from '../../geo/typed.ts';
import type { PlanarGrid } from './planar-grid.ts';
import type { PlanarWindow } from './planar-window.ts';

/** 1 for cells whose centre lies in the window, row by row from the south. O(rows × edges). */
export function cellsInside({ xy, ringStart }: PlanarWindow, grid: PlanarGrid): Uint8Array {
  const { x0, y0, stepX, stepY, columns, rows } = grid;
  const inside = new Uint8Array(columns * rows);
  for (let row = 0; row < rows; row += 1) {
    const y = y0 + (row + 0.5) * stepY;
    const crossings: number[] = [];
    for (let ring = 0; ring + 1 < ringStart.length; ring += 1) {
      for (let i = 2 * u32(ringStart, ring); i + 2 < 2 * u32(ringStart, ring + 1); i += 2) {
        const [y1, y2] = [f64(xy, i + 1), f64(xy, i + 3)];
        if (y1 > y === y2 > y) continue;
        crossings.push(f64(xy, i) + ((y - y1) / (y2 - y1)) * (f64(xy, i + 2) - f64(xy, i)));
      }
    }
    crossings.sort((a, b) => a - b);
    for (let pair = 0; pair + 1 < crossings.length; pair += 2) {
      const from = Math.max(0, Math.ceil(((crossings[pair] ?? 0) - x0) / stepX - 0.5));
      const to = Math.min(columns, Math.ceil(((crossings[pair + 1] ?? 0) - x0) / stepX - 0.5));
      if (to > from) inside.fill(1, row * columns + from, row * columns + to);
    }
  }
  return inside;
}
