import { decodeUtf8 } from '../../text-dictionary.ts';

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
 * starts) without making a text of every cell. Blank lines are skipped.
 */
export class CsvScanner {
  readonly bytes: Uint8Array;
  /** Bytes of each cell of the current record. */
  readonly starts: number[] = [];
  readonly ends: number[] = [];
  /** Set where the bytes are not the cell as they stand: quotes were doubled, or text follows a quote. */
  readonly texts: (string | null)[] = [];
  cellCount = 0;
  /** Line of the file where the current record starts, from 1. */
  recordLine = 0;
  #position = 0;
  #line: number;
  readonly #delimiter: number;

  constructor(bytes: Uint8Array, delimiter: string, firstLine = 1) {
    this.bytes = bytes;
    this.#delimiter = delimiter.charCodeAt(0);
    this.#line = firstLine;
  }

  /** Moves to the next record; false at the end. Throws UnterminatedQuote. */
  next(): boolean {
    while (this.#position < this.bytes.length) {
      this.cellCount = 0;
      this.recordLine = this.#line;
      while (!this.#readCell());
      this.#line += 1;
      if (this.cellCount > 1 || this.starts[0] !== this.ends[0] || this.texts[0] !== null)
        return true;
    }
    return false;
  }

  /** The cell as text; '' where the record is shorter. */
  text(cell: number): string {
    if (cell >= this.cellCount) return '';
    return this.texts[cell] ?? decodeUtf8(this.bytes, this.starts[cell] ?? 0, this.ends[cell] ?? 0);
  }

  /** Share of the file behind, 0…1. */
  get progress(): number {
    return this.bytes.length === 0 ? 1 : this.#position / this.bytes.length;
  }

  /** True when the record ends with this cell. */
  #readCell(): boolean {
    const start = this.#position;
    if (this.bytes[start] === QUOTE) return this.#readQuoted(start + 1);
    const end = this.#endOfPlain(start);
    this.#put(start, end, null);
    return this.#step(end);
  }

  #readQuoted(start: number): boolean {
    const { bytes } = this;
    let close = bytes.indexOf(QUOTE, start);
    let doubled = false;
    while (close >= 0 && bytes[close + 1] === QUOTE) {
      doubled = true;
      close = bytes.indexOf(QUOTE, close + 2);
    }
    if (close < 0) throw new UnterminatedQuote(this.#line);
    this.#line += newlinesIn(bytes, start, close);
    const end = this.#endOfPlain(close + 1);
    if (!doubled && end === close + 1) this.#put(start, close, null);
    else {
      const inside = decodeUtf8(bytes, start, close).replaceAll('""', '"');
      this.#put(start, close, inside + decodeUtf8(bytes, close + 1, end));
    }
    return this.#step(end);
  }

  #endOfPlain(start: number): number {
    const { bytes } = this;
    const delimiter = this.#delimiter;
    let at = start;
    while (at < bytes.length) {
      const byte = bytes[at];
      if (byte === delimiter || byte === LINE_FEED || byte === RETURN) break;
      at += 1;
    }
    return at;
  }

  /** Steps over what ended the cell. */
  #step(end: number): boolean {
    const byte = this.bytes[end];
    this.#position = byte === RETURN && this.bytes[end + 1] === LINE_FEED ? end + 2 : end + 1;
    return byte !== this.#delimiter;
  }

  #put(start: number, end: number, text: string | null): void {
    this.starts[this.cellCount] = start;
    this.ends[this.cellCount] = end;
    this.texts[this.cellCount] = text;
    this.cellCount += 1;
  }
}

function newlinesIn(bytes: Uint8Array, start: number, end: number): number {
  let count = 0;
  for (let i = start; i < end; i += 1) {
    const byte = bytes[i];
    if (byte === LINE_FEED || (byte === RETURN && bytes[i + 1] !== LINE_FEED)) count += 1;
  }
  return count;
}
