import { f64 } from '../../geo/typed.ts';
import { weightsOf } from './planar-events.ts';
import type { PlanarEvents } from './planar-events.ts';
import type { PlanarGrid } from './planar-grid.ts';

/** Beyond so many sigmas a marginal is below 1e-16 of its peak and is left out. */
const CUT = 8.6;

/** Gaussian density of events at the centres of a grid: φ(dx) φ(dy), each worked out once per event. */
export function gaussianGrid(
  events: PlanarEvents,
  sigma: number,
  { x0, y0, stepX, stepY, columns, rows }: PlanarGrid,
): Float64Array {
  const weight = weightsOf(events);
  const out = new Float64Array(columns * rows);
  const along = new Float64Array(columns);
  for (let i = 0; i < events.x.length; i += 1) {
    const [x, y] = [f64(events.x, i), f64(events.y, i)];
    const left = Math.max(0, Math.ceil((x - CUT * sigma - x0) / stepX - 0.5));
    const right = Math.min(columns - 1, Math.floor((x + CUT * sigma - x0) / stepX - 0.5));
    const low = Math.max(0, Math.ceil((y - CUT * sigma - y0) / stepY - 0.5));
    const high = Math.min(rows - 1, Math.floor((y + CUT * sigma - y0) / stepY - 0.5));
    for (let column = left; column <= right; column += 1) {
      along[column] = normal((x0 + (column + 0.5) * stepX - x) / sigma) / sigma;
    }
    for (let line = low; line <= high; line += 1) {
      const across = (f64(weight, i) * normal((y0 + (line + 0.5) * stepY - y) / sigma)) / sigma;
      const first = line * columns;
      for (let column = left; column <= right; column += 1) {
        out[first + column] = f64(out, first + column) + across * f64(along, column);
      }
    }
  }
  return out;
}

function normal(z: number): number {
  return Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI);
}
