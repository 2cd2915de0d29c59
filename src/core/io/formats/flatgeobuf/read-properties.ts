import type { RawColumnBuilder } from '../../raw-column-builder.ts';
import { OutOfBounds } from './flat-buffer.ts';
import type { FlatBuffer } from './flat-buffer.ts';

/** Column types of the FlatGeobuf schema, in its order. */
export const COLUMN_TYPES = [
  'byte',
  'ubyte',
  'bool',
  'short',
  'ushort',
  'int',
  'uint',
  'long',
  'ulong',
  'float',
  'double',
  'string',
  'json',
  'datetime',
  'binary',
] as const;
export type ColumnType = (typeof COLUMN_TYPES)[number];

const FIXED_BYTES: Readonly<Partial<Record<ColumnType, number>>> = {
  byte: 1,
  ubyte: 1,
  bool: 1,
  short: 2,
  ushort: 2,
  int: 4,
  uint: 4,
  long: 8,
  ulong: 8,
  float: 4,
  double: 8,
};

/** A column of the file and where its values go; `into` is null for what is not kept (binary). */
export type PropertyColumn = {
  readonly type: ColumnType;
  readonly bytes: number;
  readonly into: RawColumnBuilder | null;
};

export function propertyColumn(type: ColumnType, into: RawColumnBuilder | null): PropertyColumn {
  return { type, bytes: FIXED_BYTES[type] ?? 0, into: type === 'binary' ? null : into };
}

/** Reads (column number, value) pairs of one feature into the columns. Throws OutOfBounds. */
export function readProperties(
  flat: FlatBuffer,
  feature: number,
  row: number,
  columns: readonly PropertyColumn[],
): void {
  const vector = flat.vector(feature, 1, 1);
  if (vector === 0) return;
  const end = vector + 4 + flat.length(vector);
  let at = vector + 4;
  // Some writers leave a byte of padding at the end.
  while (at + 2 <= end) {
    const column = columns[flat.view.getUint16(at, true)];
    if (!column) throw new OutOfBounds();
    at = readValue(flat, column, row, at + 2, end);
  }
}

function readValue(
  flat: FlatBuffer,
  column: PropertyColumn,
  row: number,
  at: number,
  end: number,
): number {
  const { view } = flat;
  if (column.bytes > 0) {
    if (at + column.bytes > end) throw new OutOfBounds();
    if (column.type === 'bool') column.into?.setBoolean(row, view.getUint8(at) !== 0);
    else setNumber(column, row, numberAt(view, column.type, at));
    return at + column.bytes;
  }
  if (at + 4 > end) throw new OutOfBounds();
  const start = at + 4;
  const stop = start + view.getUint32(at, true);
  if (stop > end) throw new OutOfBounds();
  column.into?.setBytes(row, flat.bytes, start, stop);
  return stop;
}

function setNumber(column: PropertyColumn, row: number, value: number): void {
  if (Number.isFinite(value)) column.into?.setNumber(row, value);
}

function numberAt(view: DataView, type: ColumnType, at: number): number {
  switch (type) {
    case 'byte':
      return view.getInt8(at);
    case 'ubyte':
      return view.getUint8(at);
    case 'short':
      return view.getInt16(at, true);
    case 'ushort':
      return view.getUint16(at, true);
    case 'int':
      return view.getInt32(at, true);
    case 'uint':
      return view.getUint32(at, true);
    case 'long':
      return view.getInt32(at + 4, true) * 2 ** 32 + view.getUint32(at, true);
    case 'ulong':
      return view.getUint32(at + 4, true) * 2 ** 32 + view.getUint32(at, true);
    case 'float':
      return view.getFloat32(at, true);
    default:
      return view.getFloat64(at, true);
  }
}
