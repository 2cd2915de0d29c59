import { f64 } from '../../geo/typed.ts';
import type { KnoxBins, KnoxTable } from './knox.ts';
import { LONGEST_WATCH_DAYS, SAME_PLACE_M, WIDEST_WATCH_M } from './repeat-bins.ts';

/** A cell counts when all cells together are wrong once in twenty times at most (Bonferroni) … */
const ALPHA = 0.05;
/** … it holds enough pairs, and as many more than by chance as the near-repeat calculator asks. */
const LEAST_PAIRS = 5;
const LEAST_RATIO = 1.2;

/** `same`: the struck place itself is struck again. `around`: other places near it are. */
export const WATCH_KINDS = ['around', 'same'] as const;
export type WatchKind = (typeof WATCH_KINDS)[number];

/** How near and how soon an incident makes another likelier: a block of cells that all count. */
export type WatchWindow = {
  readonly kind: WatchKind;
  readonly withinM: number;
  /** Days after the incident, [fromDays, days). */
  readonly fromDays: number;
  readonly days: number;
  /** Incidents beyond chance that follow one incident, by column of the table. */
  readonly extraPerIncident: Float64Array;
};

/** 1 for the cells of the table that count. */
export function significantCells(table: KnoxTable): Uint8Array {
  const level = ALPHA / table.p.length;
  return Uint8Array.from(table.p, (p, cell) => {
    const observed = f64(table.observed, cell);
    const more = observed >= LEAST_PAIRS && observed >= LEAST_RATIO * f64(table.expected, cell);
    return p <= level && more ? 1 : 0;
  });
}

/**
 * What the table gives reason to watch, conservatively: only cells that count, no farther than
 * WIDEST_WATCH_M and no longer than LONGEST_WATCH_DAYS. Around a place: the block from the first days and
 * the nearest row on that holds most pairs beyond chance. The same place (where the table has its row):
 * the first run of days that count, be it after a pause. Nothing that counts: no window.
 */
export function watchWindows(
  table: KnoxTable,
  bins: KnoxBins,
  incidents: number,
): readonly WatchWindow[] {
  const cells = { table, bins, incidents, counts: significantCells(table) };
  const firstRow = bins.space[1] === SAME_PLACE_M ? 1 : 0;
  const around = aroundWindow(cells, firstRow);
  const same = firstRow === 1 ? sameWindow(cells) : null;
  return [around, same].filter((window) => window !== null);
}

type Cells = {
  readonly table: KnoxTable;
  readonly bins: KnoxBins;
  readonly incidents: number;
  readonly counts: Uint8Array;
};

function aroundWindow(cells: Cells, firstRow: number): WatchWindow | null {
  const { table, bins } = cells;
  let best: { readonly rows: number; readonly columns: number; readonly pairs: number } | null =
    null;
  let width = table.columns;
  for (let row = firstRow; row < table.rows; row += 1) {
    if (f64(bins.space, row + 1) > WIDEST_WATCH_M) break;
    width = Math.min(width, runOf(cells, row, 0));
    if (width === 0) break;
    for (let columns = 1; columns <= width; columns += 1) {
      const pairs = extraPairs(cells, [firstRow, row + 1], [0, columns]);
      if (!best || pairs > best.pairs) best = { rows: row + 1, columns, pairs };
    }
  }
  return best && windowOf(cells, 'around', [firstRow, best.rows], [0, best.columns]);
}

function sameWindow(cells: Cells): WatchWindow | null {
  const first = cells.counts.subarray(0, cells.table.columns).indexOf(1);
  if (first < 0) return null;
  const columns = runOf(cells, 0, first);
  return columns === 0 ? null : windowOf(cells, 'same', [0, 1], [first, first + columns]);
}

/** How many cells of a row count one after another, within the longest watch. */
function runOf({ table, bins, counts }: Cells, row: number, from: number): number {
  let to = from;
  while (
    to < table.columns &&
    counts[row * table.columns + to] === 1 &&
    f64(bins.time, to + 1) <= LONGEST_WATCH_DAYS
  ) {
    to += 1;
  }
  return to - from;
}

type Range = readonly [from: number, to: number];

function windowOf(cells: Cells, kind: WatchKind, rows: Range, columns: Range): WatchWindow {
  const { space, time } = cells.bins;
  const extraPerIncident = Float64Array.from({ length: columns[1] }, (_, column) => {
    if (column < columns[0]) return 0;
    return extraPairs(cells, rows, [column, column + 1]) / cells.incidents;
  });
  return {
    kind,
    withinM: f64(space, rows[1]),
    fromDays: f64(time, columns[0]),
    days: f64(time, columns[1]),
    extraPerIncident,
  };
}

function extraPairs({ table }: Cells, rows: Range, columns: Range): number {
  let sum = 0;
  for (let row = rows[0]; row < rows[1]; row += 1) {
    for (let column = columns[0]; column < columns[1]; column += 1) {
      const cell = row * table.columns + column;
      sum += f64(table.observed, cell) - f64(table.expected, cell);
    }
  }
  return sum;
}

/**
 * Incidents beyond chance still to come from one incident that is `ageDays` old, within its window.
 * The extra of a column is spread evenly over its days.
 */
export function extraToCome(
  { extraPerIncident }: WatchWindow,
  time: Float64Array,
  ageDays: number,
): number {
  return extraPerIncident.reduce((sum, extra, column) => {
    const from = f64(time, column);
    const to = f64(time, column + 1);
    const left = Math.max(0, to - Math.max(from, ageDays));
    return sum + (extra * left) / (to - from);
  }, 0);
}
