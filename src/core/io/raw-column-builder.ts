import { GrowingFloat64, GrowingUint32, GrowingUint8 } from '../basics/growing-arrays.ts';
import type { RawColumn } from './format.ts';
import { TextDictionary } from './text-dictionary.ts';

/**
 * One column of a file whose type is learnt from its values. Rows are set in rising order; rows that
 * are skipped are absent, and the last value set for a row stands. A column that holds several types becomes
 * text, and keeps beside it what came as a number.
 */
export class RawColumnBuilder {
  readonly name: string;
  #numbers: GrowingFloat64 | null = null;
  #booleans: GrowingUint8 | null = null;
  #codes: GrowingUint32 | null = null;
  #dictionary = new TextDictionary();

  readonly #records: number;

  /** `records`: how many are expected; more may come. */
  constructor(name: string, records = 256) {
    this.name = name;
    this.#records = records;
  }

  setNumber(row: number, value: number): void {
    if (this.#codes || this.#booleans) this.setText(row, String(value));
    const numbers = (this.#numbers ??= new GrowingFloat64(this.#records));
    if (numbers.length > row) numbers.length = row;
    while (numbers.length < row) numbers.push(Number.NaN);
    numbers.push(value);
  }

  setBoolean(row: number, value: boolean): void {
    if (this.#codes || this.#numbers) return this.setText(row, String(value));
    const booleans = (this.#booleans ??= new GrowingUint8(this.#records));
    if (booleans.length > row) booleans.length = row;
    while (booleans.length < row) booleans.push(0);
    booleans.push(value ? 2 : 1);
  }

  setText(row: number, text: string): void {
    this.#setCode(row, this.#dictionary.codeOf(text));
    if (this.#numbers && this.#numbers.length > row) this.#numbers.length = row;
  }

  /** Forgets the values of this row and later ones. */
  dropFrom(row: number): void {
    for (const column of [this.#numbers, this.#booleans, this.#codes]) {
      if (column && column.length > row) column.length = row;
    }
  }

  /** A column without any value is not there. */
  finish(rows: number): RawColumn | null {
    const { name } = this;
    while (this.#numbers && this.#numbers.length < rows) this.#numbers.push(Number.NaN);
    const numbers = this.#numbers?.finish();
    if (this.#codes) {
      const codes = padded(this.#codes.finish(), rows);
      const text = { name, type: 'text', codes, dictionary: this.#dictionary.texts } as const;
      return numbers ? { ...text, numbers } : text;
    }
    if (numbers) return { name, type: 'number', values: numbers };
    if (!this.#booleans) return null;
    while (this.#booleans.length < rows) this.#booleans.push(0);
    return { name, type: 'boolean', values: this.#booleans.finish() };
  }

  #setCode(row: number, code: number): void {
    const codes = (this.#codes ??= this.#codesOfEarlierValues());
    if (codes.length > row) codes.length = row;
    while (codes.length < row) codes.push(0);
    codes.push(code);
  }

  #codesOfEarlierValues(): GrowingUint32 {
    const codes = new GrowingUint32(this.#records);
    const numbers = this.#numbers?.finish() ?? [];
    for (const value of numbers) {
      codes.push(Number.isNaN(value) ? 0 : this.#dictionary.codeOf(String(value)));
    }
    const booleans = this.#booleans?.finish() ?? [];
    for (const value of booleans) {
      codes.push(value === 0 ? 0 : this.#dictionary.codeOf(String(value === 2)));
    }
    this.#booleans = null;
    return codes;
  }
}

function padded(codes: Uint32Array, rows: number): Uint32Array {
  if (codes.length === rows) return codes;
  const full = new Uint32Array(rows);
  full.set(codes);
  return full;
}
