import type { RawColumn, RawTable } from '../../format.ts';
import type { Cell } from '../table-cells.ts';

/** A column of a file as its cells; yes and no are "true" and "false". */
export type RawCellColumn = {
  readonly name: string;
  readonly type: RawColumn['type'];
  readonly cellAt: (row: number) => Cell;
};

export function rawCellColumns(table: RawTable): readonly RawCellColumn[] {
  return table.columns.map((column) => ({
    name: column.name,
    type: column.type,
    cellAt: cellReader(column),
  }));
}

function cellReader(column: RawColumn): (row: number) => Cell {
  if (column.type === 'text') return (row) => column.dictionary[column.codes[row] ?? 0] || null;
  if (column.type === 'boolean') {
    return (row) => [null, 'false', 'true'][column.values[row] ?? 0] ?? null;
  }
  return (row) => {
    const value = column.values[row];
    return value !== undefined && Number.isFinite(value) ? value : null;
  };
}
