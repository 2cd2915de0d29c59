import type { TableSheet } from './table-sheet.ts';
import { writeCsvRows } from './write-csv.ts';

/** One table as CSV: the heads and the rows, days as ISO; title and notes are left to the workbook. */
export function writeSheetCsv({ columns, rows }: TableSheet): Uint8Array {
  return writeCsvRows(
    columns.map(({ header }) => header),
    rows.map((row) =>
      columns.map((_, place) => {
        const cell = row[place] ?? null;
        return typeof cell === 'object' && cell !== null ? cell.day : cell;
      }),
    ),
  );
}
