import type { RawColumn } from '../../format.ts';
import { cellsColumn } from '../../raw-cells.ts';
import type { CsvScanner } from './csv-scanner.ts';

const ROWS_AT_FIRST = 1024;

/** Where the cells of each column lie, row after row. */
export class CellColumns {
  readonly #names: readonly string[];
  #starts: Uint32Array[];
  #ends: Uint32Array[];
  #rows = 0;
  /** The most cells any record had: columns beyond hold nothing. */
  #filled = 0;
  #room = ROWS_AT_FIRST;

  constructor(names: readonly string[]) {
    this.#names = names;
    this.#starts = names.map(() => new Uint32Array(ROWS_AT_FIRST));
    this.#ends = names.map(() => new Uint32Array(ROWS_AT_FIRST));
  }

  /** Adds the scanner's current record. */
  add(scanner: CsvScanner, file: Uint8Array): void {
    const row = this.#rows;
    if (row === this.#room) this.#grow();
    const { starts, ends } = scanner;
    const cells = Math.min(this.#names.length, scanner.cellCount);
    for (let i = 0; i < cells; i += 1) {
      const start = starts[i] ?? 0;
      const end = ends[i] ?? 0;
      const columnStarts = this.#starts[i] ?? NONE;
      const columnEnds = this.#ends[i] ?? NONE;
      columnStarts[row] = isGuardedCell(scanner, file, start, end) ? start + 1 : start;
      columnEnds[row] = end;
    }
    if (cells > this.#filled) this.#filled = cells;
    this.#rows = row + 1;
  }

  finish(bytes: Uint8Array): readonly RawColumn[] {
    return this.#names.slice(0, this.#filled).map((name, i) =>
      cellsColumn(name, {
        bytes,
        starts: (this.#starts[i] ?? NONE).subarray(0, this.#rows),
        ends: (this.#ends[i] ?? NONE).subarray(0, this.#rows),
      }),
    );
  }

  #grow(): void {
    this.#room *= 2;
    this.#starts = this.#starts.map((values) => grown(values, this.#room));
    this.#ends = this.#ends.map((values) => grown(values, this.#room));
  }
}

const NONE = new Uint32Array(0);

function grown(values: Uint32Array, room: number): Uint32Array {
  const longer = new Uint32Array(room);
  longer.set(values);
  return longer;
}

const APOSTROPHE = 0x27;
/** = + - @ tab return: what makes a spreadsheet run a cell. */
const FORMULA_STARTS = new Set([0x3d, 0x2b, 0x2d, 0x40, 0x09, 0x0d]);

/** Cells with quotes in them were rewritten, and lie beyond the file. */
function isGuardedCell(scanner: CsvScanner, file: Uint8Array, start: number, end: number): boolean {
  if (start < file.length) return isGuarded(file, start, end);
  return isGuarded(scanner.rewritten, start - file.length, end - file.length);
}

/** True for an apostrophe that a writer put before a text a spreadsheet would run as a formula. */
function isGuarded(bytes: Uint8Array, start: number, end: number): boolean {
  if (start === end || bytes[start] !== APOSTROPHE) return false;
  let at = start;
  while (at < end && bytes[at] === APOSTROPHE) at += 1;
  return at < end && FORMULA_STARTS.has(bytes[at] ?? 0);
}
