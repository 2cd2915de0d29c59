import { workThrough } from '../../../core/basics/sliced.ts';
import type { Sliced } from '../../../core/basics/sliced.ts';
import type { HotCritical } from '../../../core/targets/hot-critical.ts';
import { NO_FIELD } from '../../../core/targets/hot-critical.ts';
import { matrixAxis } from './matrix-axis.ts';
import type { MatrixAxis } from './matrix-axis.ts';

/** Targets by cell of the matrix: as many as fit on a screen, however many targets there are. */
export type MatrixBins = {
  readonly hot: MatrixAxis;
  readonly dark: MatrixAxis;
  /** Row by row from the lowest: cell (x, y) is y × hot.cells + x. */
  readonly counts: Uint32Array;
  readonly total: number;
};

const BINNED = new WeakMap<HotCritical, MatrixBins>();

/** So many targets are counted between two rests. */
const TARGETS_PER_STEP = 2 ** 15;

/** The bins of a matrix, counted once for as long as the matrix is held. */
export function binsOf(matrix: HotCritical): MatrixBins {
  return workThrough(binsSliced(matrix));
}

/** The same, with rests. */
export function* binsSliced(matrix: HotCritical): Sliced<MatrixBins> {
  const known = BINNED.get(matrix) ?? (yield* binTargets(matrix));
  BINNED.set(matrix, known);
  return known;
}

function* binTargets(matrix: HotCritical): Sliced<MatrixBins> {
  const hot = matrixAxis({
    values: matrix.hot,
    breakAt: matrix.hotFrom,
    cellsPerDoubling: 3,
    tickStep: 2,
  });
  yield;
  const isShare = matrix.measure === 'consequence';
  const dark = matrixAxis({
    values: matrix.dark,
    breakAt: matrix.darkFrom,
    cellsPerDoubling: isShare ? 3 : 1,
    tickStep: isShare ? 2 : 10,
  });
  yield;
  const counts = new Uint32Array(hot.cells * dark.cells);
  let total = 0;
  for (let target = 0; target < matrix.field.length; target += 1) {
    if (target % TARGETS_PER_STEP === TARGETS_PER_STEP - 1) yield;
    if (matrix.field[target] === NO_FIELD) continue;
    const x = hot.cellOf(matrix.hot[target] ?? 0);
    const y = dark.cellOf(matrix.dark[target] ?? 0);
    const cell = y * hot.cells + x;
    counts[cell] = (counts[cell] ?? 0) + 1;
    total += 1;
  }
  return { hot, dark, counts, total };
}

/** Lowest count of each class of density. */
export const DENSITY_CLASSES = [1, 2, 10, 100, 1000] as const;

/** Class of a cell, 0 … 4; −1 for an empty one. */
export function densityClass(count: number): number {
  return DENSITY_CLASSES.findLastIndex((least) => count >= least);
}
