import { GrowingUint8 } from '../../../basics/growing-arrays.ts';

const SPACE = 0x20;
const QUOTE = 0x22;
const LINE_FEED = 0x0a;
const RETURN = 0x0d;

/** A quote was opened and never closed. */
export class UnterminatedQuote extends Error {
  readonly line: number;

  constructor(line: number) {
    super('unterminated quote');
    this.line = line;
  }
}

/**
 * Goes through the records of a CSV file (UTF-8; RFC 4180; CR, LF or CRLF; quotes only where a cell
 * starts) without making a text of any cell. Blank lines are skipped.
 */
export class CsvScanner {
  /** Bytes of each cell of the current record, in `bytes`. */
  readonly starts: number[] = [];
  readonly ends: number[] = [];
  cellCount = 0;
  /** Line of the file where the current record starts, from 1. */
  recordLine = 0;
  readonly #file: Uint8Array;
  /** Cells that are not in the file as they read: quotes were doubled, or text follows a quote. */
  readonly #rewritten = new GrowingUint8();
  readonly #delimiter: number;
  #position = 0;
  #line: number;

  constructor(file: Uint8Array, delimiter: string, firstLine = 1) {
    this.#file = file;
    this.#delimiter = delimiter.charCodeAt(0);
    this.#line = firstLine;
  }

  /** The file, and after it the cells that had to be rewritten. */
  get bytes(): Uint8Array {
    const rewritten = this.#rewritten.finish();
    if (rewritten.length === 0) return this.#file;
    const all = new Uint8Array(this.#file.length + rewritten.length);
    all.set(this.#file);
    all.set(rewritten, this.#file.length);
    return all;
  }

  /** What `bytes` holds behind the file, as far as it is known; only for the record at hand. */
  get rewritten(): Uint8Array {
    return this.#rewritten.values;
  }

  /** Cells of the current record up to the last one that holds more than spaces. */
  get filledCells(): number {
    let filled = this.cellCount;
    while (filled > 0 && this.#isBlank(filled - 1)) filled -= 1;
    return filled;
  }

  #isBlank(cell: number): boolean {
    const start = this.starts[cell] ?? 0;
    const end = this.ends[cell] ?? 0;
    if (start >= this.#file.length) return start === end;
    for (let at = start; at < end; at += 1) if (this.#file[at] !== SPACE) return false;
    return true;
  }

  /** Moves to the next record; false at the end. Throws UnterminatedQuote. */
  next(): boolean {
    while (this.#position < this.#file.length) {
      this.recordLine = this.#line;
      this.#readRecord();
      this.#line += 1;
      if (this.cellCount > 1 || this.starts[0] !== this.ends[0]) return true;
    }
    return false;
  }

  /** Share of the file behind, 0…1. */
  get progress(): number {
    return this.#file.length === 0 ? 1 : this.#position / this.#file.length;
  }

  #readRecord(): void {
    const bytes = this.#file;
    const { starts, ends } = this;
    const delimiter = this.#delimiter;
    const { length } = bytes;
    let cell = 0;
    let start = this.#position;
    for (;;) {
      let end = start;
      if (start < length && bytes[start] === QUOTE) end = this.#readQuoted(start + 1, cell);
      else {
        end = endOfPlain(bytes, start, delimiter);
        starts[cell] = start;
        ends[cell] = end;
      }
      cell += 1;
      start = end + 1;
      const byte = end < length ? bytes[end] : LINE_FEED;
      if (byte === delimiter) continue;
      if (byte === RETURN && bytes[start] === LINE_FEED) start += 1;
      break;
    }
    this.cellCount = cell;
    this.#position = start;
  }

  /** Returns where the cell ends in the file. */
  #readQuoted(start: number, cell: number): number {
    const bytes = this.#file;
    let close = bytes.indexOf(QUOTE, start);
    let doubled = false;
    while (close >= 0 && bytes[close + 1] === QUOTE) {
      doubled = true;
      close = bytes.indexOf(QUOTE, close + 2);
    }
    if (close < 0) throw new UnterminatedQuote(this.#line);
    this.#line += newlinesIn(bytes, start, close);
    const end = endOfPlain(bytes, close + 1, this.#delimiter);
    if (doubled || end > close + 1) this.#rewrite(start, close, end, cell);
    else {
      this.starts[cell] = start;
      this.ends[cell] = close;
    }
    return end;
  }

  /** The cell without its quotes: doubled ones once, and what stands behind the closing one. */
  #rewrite(start: number, close: number, end: number, cell: number): void {
    const bytes = this.#file;
    this.starts[cell] = bytes.length + this.#rewritten.length;
    for (let i = start; i < end; i += 1) {
      if (i === close) continue;
      this.#rewritten.push(bytes[i] ?? 0);
      if (i < close && bytes[i] === QUOTE) i += 1;
    }
    this.ends[cell] = bytes.length + this.#rewritten.length;
  }
}

function endOfPlain(bytes: Uint8Array, start: number, delimiter: number): number {
  const { length } = bytes;
  // Most letters and digits lie above all that ends a cell: one comparison passes over them.
  const last = delimiter > RETURN ? delimiter : RETURN;
  for (let at = start; at < length; at += 1) {
    const byte = bytes[at] ?? 0;
    if (byte > last) continue;
    if (byte === delimiter || byte === LINE_FEED || byte === RETURN) return at;
  }
  return length;
}

function newlinesIn(bytes: Uint8Array, start: number, end: number): number {
  let count = 0;
  for (let i = start; i < end; i += 1) {
    const byte = bytes[i];
    if (byte === LINE_FEED || (byte === RETURN && bytes[i + 1] !== LINE_FEED)) count += 1;
  }
  return count;
}
