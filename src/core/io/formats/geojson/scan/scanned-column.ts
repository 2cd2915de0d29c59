import { GrowingFloat64, GrowingUint32, GrowingUint8 } from '../../../../basics/growing-arrays.ts';
import type { RawColumn } from '../../../format.ts';
import { RawColumnBuilder } from '../../../raw-column-builder.ts';
import { cellsColumn } from '../../../raw-cells.ts';
import { Unusual } from './json-bytes.ts';

const UTF8 = new TextDecoder('utf-8', { ignoreBOM: true });

/** A property of the features: where its texts lie in the file, and its numbers and booleans. */
export class ScannedColumn {
  readonly name: string;
  readonly nameBytes: Uint8Array;
  #starts: GrowingUint32 | null = null;
  #ends: GrowingUint32 | null = null;
  #numbers: GrowingFloat64 | null = null;
  #booleans: GrowingUint8 | null = null;
  #lastRow = -1;

  constructor(name: string) {
    this.name = name;
    this.nameBytes = new TextEncoder().encode(name);
  }

  /** Call before a value, `null` included: a key twice in a record is for the careful reader. */
  visit(row: number): void {
    if (this.#lastRow === row) throw new Unusual();
    this.#lastRow = row;
  }

  setText(row: number, start: number, end: number): void {
    const starts = (this.#starts ??= new GrowingUint32());
    const ends = (this.#ends ??= new GrowingUint32());
    while (starts.length < row) {
      starts.push(0);
      ends.push(0);
    }
    starts.push(start);
    ends.push(end);
  }

  setNumber(row: number, value: number): void {
    const numbers = (this.#numbers ??= new GrowingFloat64());
    while (numbers.length < row) numbers.push(Number.NaN);
    numbers.push(value);
  }

  setBoolean(row: number, value: boolean): void {
    const booleans = (this.#booleans ??= new GrowingUint8());
    while (booleans.length < row) booleans.push(0);
    booleans.push(value ? 2 : 1);
  }

  /** A column without any value is not there. */
  finish(rows: number, bytes: Uint8Array): RawColumn | null {
    const kinds = [this.#starts, this.#numbers, this.#booleans].filter((held) => held !== null);
    if (kinds.length > 1) return this.#mixed(rows, bytes);
    if (this.#starts && this.#ends) {
      return cellsColumn(this.name, {
        bytes,
        starts: filled(this.#starts, rows),
        ends: filled(this.#ends, rows),
      });
    }
    if (this.#numbers) {
      while (this.#numbers.length < rows) this.#numbers.push(Number.NaN);
      return { name: this.name, type: 'number', values: this.#numbers.finish() };
    }
    if (!this.#booleans) return null;
    while (this.#booleans.length < rows) this.#booleans.push(0);
    return { name: this.name, type: 'boolean', values: this.#booleans.finish() };
  }

  /** Values of several types, in the order of the records, as the builder of any column takes them. */
  #mixed(rows: number, bytes: Uint8Array): RawColumn | null {
    const column = new RawColumnBuilder(this.name, rows);
    const [starts, ends] = [this.#starts, this.#ends];
    for (let row = 0; row < rows; row += 1) {
      const number = valueAt(this.#numbers, row, Number.NaN);
      const boolean = valueAt(this.#booleans, row, 0);
      const start = valueAt(starts, row, 0);
      const end = valueAt(ends, row, 0);
      if (!Number.isNaN(number)) column.setNumber(row, number);
      else if (boolean > 0) column.setBoolean(row, boolean === 2);
      else if (start > 0) column.setText(row, UTF8.decode(bytes.subarray(start, end)));
    }
    return column.finish(rows);
  }
}

type Growing<T> = { readonly length: number; readonly values: T } | null;

function valueAt(
  held: Growing<Float64Array | Uint32Array | Uint8Array>,
  row: number,
  absent: number,
): number {
  return held && row < held.length ? (held.values[row] ?? absent) : absent;
}

function filled(values: GrowingUint32, rows: number): Uint32Array {
  while (values.length < rows) values.push(0);
  return values.finish();
}
