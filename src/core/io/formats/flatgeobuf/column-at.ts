import type { RawColumn } from '../../format.ts';
import { cellsColumn } from '../../raw-cells.ts';
import { columnType } from './column-types.ts';
import type { ColumnType } from './column-types.ts';

/** First byte of each value, 0 for none; and the byte after it where values state their lengths. */
export type ColumnPlaces = {
  readonly starts: Uint32Array;
  readonly ends: Uint32Array | undefined;
};

/** The column whose values lie at these places, which are checked; null when none is usable. */
export function columnAt(
  name: string,
  type: number,
  { starts, ends }: ColumnPlaces,
  view: DataView,
  bytes: Uint8Array,
): RawColumn | null {
  if (ends) return cellsColumn(name, { bytes, starts, ends });
  const named = columnType(type);
  if (named === 'bool') return { name, type: 'boolean', values: booleansAt(starts, bytes) };
  const values = new Float64Array(starts.length);
  if (named === 'int') readInts(values, starts, view);
  else if (named === 'double') readDoubles(values, starts, view);
  else readNumbers(values, starts, view, named);
  return values.every(Number.isNaN) ? null : { name, type: 'number', values };
}

function booleansAt(places: Uint32Array, bytes: Uint8Array): Uint8Array {
  const values = new Uint8Array(places.length);
  for (let row = 0; row < places.length; row += 1) {
    const place = places[row] ?? 0;
    if (place > 0) values[row] = bytes[place] === 0 ? 1 : 2;
  }
  return values;
}

function readInts(values: Float64Array, places: Uint32Array, view: DataView): void {
  for (let row = 0; row < places.length; row += 1) {
    const place = places[row] ?? 0;
    values[row] = place === 0 ? Number.NaN : view.getInt32(place, true);
  }
}

/** What is not finite counts as absent. */
function readDoubles(values: Float64Array, places: Uint32Array, view: DataView): void {
  for (let row = 0; row < places.length; row += 1) {
    const place = places[row] ?? 0;
    const value = place === 0 ? Number.NaN : view.getFloat64(place, true);
    values[row] = Number.isFinite(value) ? value : Number.NaN;
  }
}

function readNumbers(
  values: Float64Array,
  places: Uint32Array,
  view: DataView,
  type: ColumnType,
): void {
  for (let row = 0; row < places.length; row += 1) {
    const place = places[row] ?? 0;
    const value = place === 0 ? Number.NaN : numberAt(view, type, place);
    values[row] = Number.isFinite(value) ? value : Number.NaN;
  }
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
    case 'uint':
      return view.getUint32(at, true);
    case 'long':
      return view.getInt32(at + 4, true) * 2 ** 32 + view.getUint32(at, true);
    case 'ulong':
      return view.getUint32(at + 4, true) * 2 ** 32 + view.getUint32(at, true);
    default:
      return view.getFloat32(at, true);
  }
}
