import type { Cell } from '../../src/core/io/write/table-cells.ts';
import { codeOfCell } from '../../src/core/io/write/cell-text.ts';
import { WGS84 } from '../../src/core/geo/crs/projected.ts';
import { recordsOfTable } from '../../src/core/io/write/records-of-table.ts';
import type { Table } from '../../src/core/model/table.ts';

/** The cells of each field of a table as files between programs hold them. */
export function cellsByField(table: Table): ReadonlyMap<string, readonly Cell[]> {
  const { columns, rows } = recordsOfTable({ table, crs: WGS84, sensitive: true });
  return new Map(
    columns.map(({ name, cellAt }) => [
      name,
      Array.from({ length: rows }, (_, row) => codeOfCell(cellAt(row))),
    ]),
  );
}
