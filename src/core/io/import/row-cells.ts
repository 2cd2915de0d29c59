import type { Issue } from '../../basics/issue.ts';
import type { RawColumn, RawTable } from '../format.ts';
import type { RowCells, SetAside } from './import-report.ts';

/** Rows told one by one; of more only how many there are. */
const MOST_ROWS = 1000;
const LONGEST_CELL = 200;

/** Rows as the file writes them, a text per column. */
export function rowCells(raw: RawTable, rows: readonly number[]): readonly RowCells[] {
  return rows.map((row) => ({
    row: raw.sourceRow[row] ?? 0,
    cells: raw.columns.map((column) => cellText(column, row).slice(0, LONGEST_CELL)),
  }));
}

/** The rows that fell, in file order, with why. */
export function setAsideRows(raw: RawTable, reasons: ReadonlyMap<number, Issue>): SetAside['rows'] {
  const rows = [...reasons.keys()].toSorted((a, b) => a - b).slice(0, MOST_ROWS);
  return rowCells(raw, rows).map((cells, i) => {
    const issue = reasons.get(rows[i] ?? 0);
    return { ...cells, issues: issue ? [issue] : [] };
  });
}

export function cellText(column: RawColumn, row: number): string {
  if (column.type === 'text') return column.dictionary[column.codes[row] ?? 0] ?? '';
  const value = column.values[row] ?? Number.NaN;
  if (column.type === 'number') return Number.isNaN(value) ? '' : String(value);
  return value === 0 ? '' : value === 2 ? 'true' : 'false';
}
