import { numberedColumn } from '../../raw-cells.ts';
import type { RawColumn } from '../../format.ts';
import { MOST_COLUMNS } from '../../raw-columns.ts';
import { SpanTable } from '../../span-table.ts';
import { columnAt } from './column-at.ts';
import { fixedBytes, isKept } from './column-types.ts';
import type { Header } from './read-header.ts';

/**
 * Where the values of each column lie in the file, row after row; read column by column at the end. Texts are
 * numbered record by record, while their bytes are near.
 */
export class PropertyPlaces {
  /** Bytes of a value of each column; 0 for what states its own length. */
  readonly sizes: Uint8Array;
  /** Of the record that is being read: the first byte of each value, 0 for none, and the byte after it. */
  readonly starts: Uint32Array;
  readonly ends: Uint32Array;
  readonly #bytes: Uint8Array;
  readonly #columns: readonly PlacedColumn[];
  #room: number;

  /** `rows`: how many are expected; more may come. */
  constructor(columns: Header['columns'], rows: number, bytes: Uint8Array) {
    this.#bytes = bytes;
    this.#room = Math.max(16, rows);
    this.sizes = Uint8Array.from(columns, ({ type }) => fixedBytes(type));
    const kept = columns.slice(0, MOST_COLUMNS);
    this.starts = new Uint32Array(kept.length);
    this.ends = new Uint32Array(kept.length);
    this.#columns = kept.flatMap(({ name, type }, at): readonly PlacedColumn[] => {
      if (!isKept(type)) return [];
      const spans = this.sizes[at] === 0 ? new SpanTable(bytes) : null;
      return [{ name, type, at, spans, rows: new Uint32Array(this.#room), isHeld: false }];
    });
  }

  /** Makes room for the row. */
  openRow(row: number): void {
    this.starts.fill(0);
    if (row < this.#room) return;
    this.#room = 2 * row;
    for (const column of this.#columns) column.rows = longer(column.rows, this.#room);
  }

  /** Takes the record that was read. */
  keepRow(row: number): void {
    for (const column of this.#columns) {
      const start = this.starts[column.at] ?? 0;
      if (start === 0) continue;
      column.isHeld = true;
      const end = this.ends[column.at] ?? 0;
      if (column.spans === null) column.rows[row] = start;
      else if (start < end) column.rows[row] = column.spans.codeOf(start, end);
    }
  }

  /** A column without any value is not there. */
  finish(view: DataView, rows: number): readonly RawColumn[] {
    return this.#columns.flatMap(({ name, type, spans, rows: placed, isHeld }) => {
      if (!isHeld) return [];
      const held = placed.subarray(0, rows);
      const column = spans
        ? numberedColumn(name, this.#bytes, spans, held)
        : columnAt(name, type, held, view, this.#bytes);
      return column ? [column] : [];
    });
  }
}

type PlacedColumn = {
  readonly name: string;
  readonly type: number;
  /** Its number in the file. */
  readonly at: number;
  /** Only of columns that state their lengths. */
  readonly spans: SpanTable | null;
  /** Of each row: the code of its text, else the first byte of its value; 0 for none. */
  rows: Uint32Array;
  isHeld: boolean;
};

function longer(values: Uint32Array, room: number): Uint32Array {
  const copy = new Uint32Array(room);
  copy.set(values);
  return copy;
}
