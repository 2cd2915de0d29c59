import { useState } from 'react';
import type { SetAsideRow } from '../../../core/io/import/import-report.ts';
import { withFix } from '../../../state/import/cell-fixes.ts';
import type { PendingImport } from '../../../state/import/import-session.ts';
import { useServices } from '../../../state/use-app.ts';
import type { ShownColumn } from './shown-columns.ts';

/** A report cuts its cells here; what is edited is fetched whole. */
const CELL_CUT = 200;

/** Correcting cells of rows set aside: the file is reviewed again with each. */
export function useCellFix(pending: PendingImport) {
  const { imports, setAsideRows } = useServices();
  const [last, setLast] = useState<number | null>(null);
  const made = new Map(
    (pending.choices.fixes ?? []).map(({ row, column, value }) => [keyOf(row, column), value]),
  );
  const valueOf = (row: SetAsideRow, { header, at }: ShownColumn): string =>
    made.get(keyOf(row.row, header)) ?? row.cells[at] ?? '';
  return {
    /** The row corrected last. */
    last,
    valueOf,
    fix: (row: SetAsideRow, column: ShownColumn, text: string): void => {
      const value = text.normalize('NFC').trim();
      if (value === valueOf(row, column)) return;
      setLast(row.row);
      imports.choose(pending.name, (choices) =>
        withFix(choices, { row: row.row, column: column.header, value }),
      );
    },
    /** The row with the cell whole; `at` is its place among those set aside, null when it left them. */
    wholeOf: async (row: SetAsideRow, cell: number, at: number | null): Promise<SetAsideRow> => {
      if (at === null || (row.cells[cell] ?? '').length < CELL_CUT) return row;
      const [whole] = await setAsideRows(pending.name, at, at + 1);
      return whole?.row === row.row ? whole : row;
    },
  };
}

function keyOf(row: number, column: string): string {
  return `${row}/${column}`;
}
