import { f64 } from '../../geo/typed.ts';
import { weightsOf } from './planar-events.ts';
import type { PlanarEvents } from './planar-events.ts';
import type { PlanarGrid } from './planar-grid.ts';
import { PLANAR_KERNELS } from './planar-kernel.ts';
import type { PlanarKernelId } from './planar-kernel.ts';

/** The same density cell by cell around each event: for kernels a few cells wide, and to check the sweep. */
export function scatteredGrid(
  events: PlanarEvents,
  kernel: PlanarKernelId,
  sigma: number,
  { x0, y0, stepX, stepY, columns, rows }: PlanarGrid,
): Float64Array {
  const { density, reach } = PLANAR_KERNELS[kernel];
  const weight = weightsOf(events);
  const out = new Float64Array(columns * rows);
  const half = sigma * reach;
  const scale = 1 / (sigma * sigma);
  for (let i = 0; i < events.x.length; i += 1) {
    const [x, y] = [f64(events.x, i), f64(events.y, i)];
    const left = Math.max(0, Math.ceil((x - half - x0) / stepX - 0.5));
    const right = Math.min(columns - 1, Math.floor((x + half - x0) / stepX - 0.5));
    const low = Math.max(0, Math.ceil((y - half - y0) / stepY - 0.5));
    const high = Math.min(rows - 1, Math.floor((y + half - y0) / stepY - 0.5));
    for (let line = low; line <= high; line += 1) {
      const dy = y0 + (line + 0.5) * stepY - y;
      for (let column = left; column <= right; column += 1) {
        const dx = x0 + (column + 0.5) * stepX - x;
        const at = line * columns + column;
        out[at] = f64(out, at) + f64(weight, i) * scale * density((dx * dx + dy * dy) * scale);
      }
    }
  }
  return out;
}
