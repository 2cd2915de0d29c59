import type { RawColumn } from '../../format.ts';
import { MOST_COLUMNS } from '../../raw-columns.ts';
import type { Header } from './read-header.ts';
import { columnAt } from './column-at.ts';
import { fixedBytes, isKept } from './column-types.ts';

/** Where the values of each column lie in the file, row after row; read column by column at the end. */
export class PropertyPlaces {
  /** Bytes of a value of each column; 0 for what states its own length. */
  readonly sizes: Uint8Array;
  /** Of each kept column and row: where its value starts, 0 for none. Null: not kept. */
  readonly places: (Uint32Array | null)[];
  readonly #columns: Header['columns'];
  #room: number;

  /** `rows`: how many are expected; more may come. */
  constructor(columns: Header['columns'], rows: number) {
    this.#columns = columns;
    this.sizes = Uint8Array.from(columns, ({ type }) => fixedBytes(type));
    this.#room = Math.max(16, rows);
    this.places = columns.map(({ type }, i) =>
      i < MOST_COLUMNS && isKept(type) ? new Uint32Array(this.#room) : null,
    );
  }

  /** Makes room for the row. */
  openRow(row: number): void {
    if (row < this.#room) return;
    this.#room = 2 * row;
    for (const [i, places] of this.places.entries()) {
      if (!places) continue;
      const longer = new Uint32Array(this.#room);
      longer.set(places);
      this.places[i] = longer;
    }
  }

  /** Forgets what a record that contradicts itself left. */
  dropRow(row: number): void {
    for (const places of this.places) if (places) places[row] = 0;
  }

  /** A column without any value is not there. */
  finish(view: DataView, bytes: Uint8Array, rows: number): readonly RawColumn[] {
    return this.#columns.flatMap(({ name, type }, i) => {
      const places = this.places[i];
      this.places[i] = null;
      const column = places && columnAt(name, type, places.subarray(0, rows), view, bytes);
      return column ? [column] : [];
    });
  }
}
