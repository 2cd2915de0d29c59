import { f64, u32 } from '../../geo/typed.ts';
import { gaussianGrid } from './gaussian-grid.ts';
import { weightsOf } from './planar-events.ts';
import type { PlanarEvents } from './planar-events.ts';
import type { PlanarGrid } from './planar-grid.ts';
import { PLANAR_KERNELS } from './planar-kernel.ts';
import type { PlanarKernelId } from './planar-kernel.ts';
import { EPANECHNIKOV_ROW, QUARTIC_ROW } from './row-polynomial.ts';
import type { RowPolynomial } from './row-polynomial.ts';
import { scatteredGrid } from './scattered-grid.ts';

/** A block of columns is about so many half-widths wide. */
const BLOCK = 3;
/** With fewer columns to the half-width, going cell by cell is faster and needs no sums. */
const LEAST_COLUMNS = 4;

/**
 * Density of events at the centres of a grid, row by row from the south, without edge correction (give
 * Diggle's weights for that). Exact for the quartic and the Epanechnikov kernel by a sweep along each row
 * (after Chan et al. 2022, SLAM, PVLDB 15:1867): an event is a polynomial over a run of columns, its
 * coefficients are added at the first and taken off after the last. Sums run no farther than a block of
 * three half-widths and are taken about its middle, so that rounding stays below 1e-12 of the highest value
 * however long the row. O(rows × (columns + events in the row's band)). The Gaussian is the sum of products
 * of its two marginals, cut where it is below 1e-16 of its peak.
 * No events, or a sigma that is not positive: zeros.
 */
export function densityGrid(
  events: PlanarEvents,
  kernel: PlanarKernelId,
  sigma: number,
  grid: PlanarGrid,
): Float64Array {
  if (!(sigma > 0)) return new Float64Array(grid.columns * grid.rows);
  if (kernel === 'gaussian') return gaussianGrid(events, sigma, grid);
  const half = sigma * PLANAR_KERNELS[kernel].reach;
  if (half < LEAST_COLUMNS * grid.stepX) return scatteredGrid(events, kernel, sigma, grid);
  const peak = PLANAR_KERNELS[kernel].density(0) / (sigma * sigma);
  return sweptGrid(events, kernel === 'quartic' ? QUARTIC_ROW : EPANECHNIKOV_ROW, half, peak, grid);
}

function sweptGrid(
  events: PlanarEvents,
  row: RowPolynomial,
  half: number,
  peak: number,
  grid: PlanarGrid,
): Float64Array {
  const { columns, rows, stepX, stepY } = grid;
  const out = new Float64Array(columns * rows);
  const step = stepX / half;
  const width = Math.min(columns, Math.ceil(BLOCK / step));
  const blocks = Math.ceil(columns / width);
  // one slot more than columns: what ends at the edge of a block is taken off where nobody reads
  const room = width + 1;
  const table = new Float64Array(blocks * room * row.terms);
  const middle = ((width - 1) / 2) * step;
  const { column, northing, amount, start } = byRow(events, half, peak, grid);
  const pad = Math.ceil(half / stepY);
  for (let line = 0; line < rows; line += 1) {
    const from = start[line] as number;
    const to = start[line + 2 * pad + 1] as number;
    if (from === to) continue;
    const y = (line + 0.5) * stepY;
    for (let i = from; i < to; i += 1) {
      const dy = ((northing[i] as number) - y) / half;
      const c = 1 - dy * dy;
      if (c <= 0) continue;
      const reach = Math.sqrt(c) / step;
      const at = column[i] as number;
      const first = Math.max(0, Math.ceil(at - reach));
      const last = Math.min(columns - 1, Math.floor(at + reach));
      if (first > last) continue;
      let block = Math.floor(first / width);
      for (let base = block * width; base <= last; base += width, block += 1) {
        const slot = block * room;
        const begin = slot + Math.max(0, first - base);
        const end = slot + Math.min(width, last - base + 1);
        row.addSpan(table, begin, end, c, (at - base) * step - middle, amount[i] as number);
      }
    }
    for (let block = 0, base = 0; base < columns; block += 1, base += width) {
      const count = Math.min(width, columns - base);
      row.sweep(table, block * room, out, line * columns + base, count, -middle, step);
    }
    table.fill(0);
  }
  return out;
}

/**
 * Events by the row they lie in, southernmost first; rows −pad … rows + pad − 1 around the grid, so that
 * [start[line], start[line + 2 pad + 1]) holds all that reach row `line`. Places are from the grid's corner:
 * columns count from the middle of the first.
 */
function byRow(
  events: PlanarEvents,
  half: number,
  peak: number,
  { x0, y0, stepX, stepY, rows }: PlanarGrid,
) {
  const weight = weightsOf(events);
  const pad = Math.ceil(half / stepY);
  const start = new Uint32Array(rows + 2 * pad + 2);
  const rowOf = Int32Array.from(events.y, (y) => {
    const line = Math.floor((y - y0) / stepY) + pad;
    return line >= 0 && line < rows + 2 * pad ? line : -1;
  });
  for (const line of rowOf) if (line >= 0) start[line + 1] = u32(start, line + 1) + 1;
  for (let line = 1; line < start.length; line += 1) {
    start[line] = u32(start, line) + u32(start, line - 1);
  }
  const next = start.slice();
  const kept = u32(start, start.length - 1);
  const [column, northing, amount] = [0, 0, 0].map(() => new Float64Array(kept)) as [
    Float64Array,
    Float64Array,
    Float64Array,
  ];
  rowOf.forEach((line, i) => {
    if (line < 0) return;
    const at = u32(next, line);
    next[line] = at + 1;
    column[at] = (f64(events.x, i) - x0) / stepX - 0.5;
    northing[at] = f64(events.y, i) - y0;
    amount[at] = peak * f64(weight, i);
  });
  return { column, northing, amount, start };
}
