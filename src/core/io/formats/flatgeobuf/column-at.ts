import type { RawColumn } from '../../format.ts';
import { cellsColumn } from '../../raw-cells.ts';
import { columnType } from './column-types.ts';
import type { ColumnType } from './column-types.ts';

/** The column whose values start at `places` (0: absent); null when it has none. Places are checked. */
export function columnAt(
  name: string,
  type: number,
  places: Uint32Array,
  view: DataView,
  bytes: Uint8Array,
): RawColumn | null {
  if (!places.some((place) => place > 0)) return null;
  const named = columnType(type);
  if (named === 'string' || named === 'json' || named === 'datetime') {
    return cellsColumn(name, { bytes, ...spansAt(places, view) });
  }
  if (named === 'bool') return { name, type: 'boolean', values: booleansAt(places, bytes) };
  const values = new Float64Array(places.length);
  if (named === 'int') readInts(values, places, view);
  else if (named === 'double') readDoubles(values, places, view);
  else readNumbers(values, places, view, named);
  return values.some((value) => !Number.isNaN(value)) ? { name, type: 'number', values } : null;
}

function spansAt(places: Uint32Array, view: DataView) {
  const starts = new Uint32Array(places.length);
  const ends = new Uint32Array(places.length);
  for (let row = 0; row < places.length; row += 1) {
    const place = places[row] ?? 0;
    if (place === 0) continue;
    starts[row] = place + 4;
    ends[row] = place + 4 + view.getUint32(place, true);
  }
  return { starts, ends };
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
