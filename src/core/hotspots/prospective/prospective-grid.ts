import { f64 } from '../../geo/typed.ts';
import { prospectiveWeight } from './prospective-weight.ts';

export type ProspectiveGrid = {
  readonly cellSize: number;
  readonly columns: number;
  readonly rows: number;
  /** South-west corner. */
  readonly west: number;
  readonly south: number;
  /** Events before this moment count; time runs back from it. */
  readonly cutoff: number;
  readonly timeUnit: number;
  /** In cells and in time units; both exclusive. */
  readonly bandwidth: { readonly space: number; readonly time: number };
};

/**
 * The prospective map on a grid, row by row from the south: Σ 1/((1 + d)(1 + t)) over past events, d cells
 * apart (a diagonal step is one), t whole time units ago. As open_cp's ProspectiveHotSpot. Events outside
 * the grid count in the cells within reach. O(events × cells within reach).
 */
export function prospectiveGrid(
  events: { readonly x: Float64Array; readonly y: Float64Array; readonly t: Float64Array },
  grid: ProspectiveGrid,
): Float64Array {
  const { cellSize, columns, rows, west, south, cutoff, timeUnit, bandwidth } = grid;
  const risk = new Float64Array(columns * rows);
  const reach = Math.ceil(bandwidth.space) - 1;
  for (let event = 0; event < events.t.length; event += 1) {
    const ago = Math.floor((cutoff - f64(events.t, event)) / timeUnit);
    if (!(f64(events.t, event) < cutoff) || ago >= bandwidth.time) continue;
    const column = Math.floor((f64(events.x, event) - west) / cellSize);
    const row = Math.floor((f64(events.y, event) - south) / cellSize);
    const last = {
      row: Math.min(rows - 1, row + reach),
      column: Math.min(columns - 1, column + reach),
    };
    for (let r = Math.max(0, row - reach); r <= last.row; r += 1) {
      for (let c = Math.max(0, column - reach); c <= last.column; c += 1) {
        const apart = Math.max(Math.abs(r - row), Math.abs(c - column));
        const cell = r * columns + c;
        risk[cell] = f64(risk, cell) + prospectiveWeight(apart, ago, bandwidth);
      }
    }
  }
  return risk;
}
