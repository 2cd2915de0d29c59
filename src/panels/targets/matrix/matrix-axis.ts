/**
 * An axis of ratios: cells of equal ratio on both sides of a break, so that no cell lies across it, and
 * before them one cell for zero, which no ratio reaches. Positions run from 0 to 1.
 */
export type MatrixAxis = {
  /** Cells, the one of zero first. */
  readonly cells: number;
  readonly cellOf: (value: number) => number;
  /** Values at the lower and the upper end of a cell; the last is open. */
  readonly from: (cell: number) => number;
  readonly to: (cell: number) => number;
  readonly position: (value: number) => number;
  readonly breakAt: number;
  readonly ticks: readonly number[];
};

/** Room of the cell for zero, in cells. */
const ZERO_CELLS = 1.4;

export type AxisInput = {
  readonly values: Float64Array;
  readonly breakAt: number;
  /** Cells for each doubling. */
  readonly cellsPerDoubling: number;
  /** The ratio between two ticks. */
  readonly tickStep: number;
};

export function matrixAxis(input: AxisInput): MatrixAxis {
  const { values, breakAt, cellsPerDoubling, tickStep } = input;
  const steps = (value: number): number =>
    Math.floor(Math.log2(value / breakAt) * cellsPerDoubling + 1e-9);
  const { low, high } = extent(values, breakAt);
  const first = steps(low);
  const ratios = steps(high) - first + 1;
  const width = ratios + ZERO_CELLS;
  const valueAt = (step: number): number => breakAt * 2 ** (step / cellsPerDoubling);
  const from = (cell: number): number => (cell === 0 ? 0 : valueAt(first + cell - 1));
  return {
    cells: ratios + 1,
    cellOf: (value) => (value > 0 ? Math.min(ratios, Math.max(1, steps(value) - first + 1)) : 0),
    from,
    to: (cell) => (cell >= ratios ? Infinity : valueAt(first + cell)),
    position: (value) =>
      value > 0
        ? clamped(
            (ZERO_CELLS + Math.log2(value / breakAt) * cellsPerDoubling - first) / width,
            ZERO_CELLS / width,
          )
        : ZERO_CELLS / 2 / width,
    breakAt,
    ticks: ticksBetween(valueAt(first), high, breakAt, tickStep),
  };
}

function extent(values: Float64Array, breakAt: number): { low: number; high: number } {
  let low = breakAt / 2;
  let high = breakAt * 2;
  for (let place = 0; place < values.length; place += 1) {
    const value = values[place] as number;
    if (value > 0 && value < low) low = value;
    if (value > high) high = value;
  }
  return { low: Math.max(low, breakAt / 4096), high };
}

function clamped(position: number, least: number): number {
  return Math.min(1, Math.max(least, position));
}

/** Powers of the step through 1, and the break itself where none stands near. */
function ticksBetween(low: number, high: number, breakAt: number, step: number): readonly number[] {
  const ticks: number[] = [];
  const first = Math.ceil(Math.log(low) / Math.log(step) - 1e-9);
  for (let power = first; step ** power <= high; power += 1) ticks.push(step ** power);
  return ticks.filter((tick) => tick === breakAt || Math.abs(Math.log2(tick / breakAt)) > 0.8);
}
