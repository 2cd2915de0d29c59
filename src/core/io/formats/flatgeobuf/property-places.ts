import type { RawColumn } from '../../format.ts';
import { MOST_COLUMNS } from '../../raw-columns.ts';
import { columnAt } from './column-at.ts';
import { fixedBytes, isKept } from './column-types.ts';
import type { Header } from './read-header.ts';

type Places = Uint32Array | null;

/** Where the values of each column lie in the file, row after row; read column by column at the end. */
export class PropertyPlaces {
  /** Bytes of a value of each column; 0 for what states its own length. */
  readonly sizes: Uint8Array;
  /** Of each kept column and row: the first byte of its value, 0 for none. Null: not kept. */
  readonly starts: Places[];
  /** The byte after it; only of columns that state their lengths. */
  readonly ends: Places[];
  readonly #columns: Header['columns'];
  #room: number;

  /** `rows`: how many are expected; more may come. */
  constructor(columns: Header['columns'], rows: number) {
    this.#columns = columns;
    this.#room = Math.max(16, rows);
    this.sizes = Uint8Array.from(columns, ({ type }) => fixedBytes(type));
    this.starts = columns.map(({ type }, i) =>
      i < MOST_COLUMNS && isKept(type) ? new Uint32Array(this.#room) : null,
    );
    this.ends = this.starts.map((starts, i) =>
      starts && this.sizes[i] === 0 ? new Uint32Array(this.#room) : null,
    );
  }

  /** Makes room for the row. */
  openRow(row: number): void {
    if (row < this.#room) return;
    this.#room = 2 * row;
    for (const places of [this.starts, this.ends]) {
      for (const [i, values] of places.entries()) places[i] = values && longer(values, this.#room);
    }
  }

  /** Forgets what a record that contradicts itself left. */
  dropRow(row: number): void {
    for (const values of [...this.starts, ...this.ends]) if (values) values[row] = 0;
  }

  /** A column without any value is not there. */
  finish(view: DataView, bytes: Uint8Array, rows: number): readonly RawColumn[] {
    return this.#columns.flatMap(({ name, type }, i) => {
      const starts = this.starts[i];
      if (!starts || starts.subarray(0, rows).every(isAbsent)) return [];
      const places = { starts: starts.subarray(0, rows), ends: this.ends[i]?.subarray(0, rows) };
      const column = columnAt(name, type, places, view, bytes);
      return column ? [column] : [];
    });
  }
}

function longer(values: Uint32Array, room: number): Uint32Array {
  const copy = new Uint32Array(room);
  copy.set(values);
  return copy;
}

function isAbsent(start: number): boolean {
  return start === 0;
}
