import { COLUMN_TYPES } from '../formats/flatgeobuf/column-types.ts';
import type { ColumnType } from '../formats/flatgeobuf/column-types.ts';
import { codeOfCell, textOfCell } from './cell-text.ts';
import type { RecordColumn, Records } from './records.ts';
import type { Cell } from './table-cells.ts';

const UTF8 = new TextEncoder();
const INT32_MAX = 2_147_483_647;

export type PropertyWriter = {
  readonly name: string;
  /** Code of the FlatGeobuf column type. */
  readonly type: number;
  readonly cellAt: (row: number) => Cell;
};

export function propertyWriters({ columns, rows }: Records): readonly PropertyWriter[] {
  return columns.map((column) => ({
    name: column.name,
    type: COLUMN_TYPES.indexOf(columnType(column, rows)),
    cellAt: (row) => {
      const cell = column.cellAt(row);
      return column.type === 'text' && cell !== null ? textOfCell(cell) : codeOfCell(cell);
    },
  }));
}

function columnType({ type, cellAt }: RecordColumn, rows: number): ColumnType {
  if (type === 'moment') return 'datetime';
  if (type === 'number') return 'double';
  if (type === 'text') return 'string';
  for (let row = 0; row < rows; row += 1) {
    const cell = cellAt(row);
    if (typeof cell === 'number' && Math.abs(cell) > INT32_MAX) return 'double';
  }
  return 'int';
}

/** (column number, value) pairs of the present values of one row. */
export function propertyBytes(columns: readonly PropertyWriter[], row: number): Uint8Array {
  const parts: Uint8Array[] = [];
  let length = 0;
  for (const [i, column] of columns.entries()) {
    const cell = column.cellAt(row);
    if (cell === null) continue;
    const part = typeof cell === 'string' ? textPart(i, cell) : numberPart(i, cell, column.type);
    parts.push(part);
    length += part.length;
  }
  const bytes = new Uint8Array(length);
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes;
}

function textPart(column: number, text: string): Uint8Array {
  const encoded = UTF8.encode(text);
  const part = new Uint8Array(6 + encoded.length);
  const view = new DataView(part.buffer);
  view.setUint16(0, column, true);
  view.setUint32(2, encoded.length, true);
  part.set(encoded, 6);
  return part;
}

function numberPart(column: number, value: number, type: number): Uint8Array {
  const isInt = COLUMN_TYPES[type] === 'int';
  const part = new Uint8Array(isInt ? 6 : 10);
  const view = new DataView(part.buffer);
  view.setUint16(0, column, true);
  if (isInt) view.setInt32(2, value, true);
  else view.setFloat64(2, value, true);
  return part;
}
