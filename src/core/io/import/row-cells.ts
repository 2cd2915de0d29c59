import type { RawColumn, RawTable } from '../format.ts';
import type { RowCells } from './import-report.ts';

const LONGEST_CELL = 200;

export type CellOptions = {
  /** Headers whose cells are left empty: columns of people. */
  readonly hidden?: ReadonlySet<string>;
  /** Cells whole, however long. */
  readonly whole?: boolean;
};

/** Rows (from 0) as the file writes them, a text per column. */
export function rowCells(
  raw: RawTable,
  rows: Iterable<number>,
  { hidden, whole = false }: CellOptions = {},
): readonly RowCells[] {
  const longest = whole ? Infinity : LONGEST_CELL;
  return Array.from(rows, (row) => ({
    row: raw.sourceRow[row] ?? 0,
    cells: raw.columns.map((column) =>
      hidden?.has(column.name) ? '' : cellText(column, row).slice(0, longest),
    ),
  }));
}

export function cellText(column: RawColumn, row: number): string {
  if (column.type === 'text') return column.dictionary[column.codes[row] ?? 0] ?? '';
  const value = column.values[row] ?? Number.NaN;
  if (column.type === 'number') return Number.isNaN(value) ? '' : String(value);
  return value === 0 ? '' : value === 2 ? 'true' : 'false';
}
