import { foldedHeader } from '../../validate/header-key.ts';
import type { RawCellColumn } from './raw-cells.ts';

const NAMES = [
  'name',
  'ten',
  'ten tram',
  'ten tuyen',
  'ten doi tuong',
  'id',
  'ma',
  'ma tram',
  'ma tuyen',
];

/** What a record is called on a phone: its name, else its code, else its number. */
export function nameCell(columns: readonly RawCellColumn[]): (row: number) => string {
  const naming = NAMES.map((name) =>
    columns.find((column) => foldedHeader(column.name) === name),
  ).filter((column) => column !== undefined);
  return (row) => {
    for (const { cellAt } of naming) {
      const cell = cellAt(row);
      if (cell !== null) return String(cell);
    }
    return String(row + 1);
  };
}
