import type { XmlHandler } from '../../xml/read-xml.ts';
import { MOST_COLUMNS } from '../../raw-columns.ts';
import { unguarded } from '../../write/harmless.ts';
import { serialDate } from './serial-date.ts';
import type { WorkbookParts } from './workbook-parts.ts';

export type SheetCell = string | number | boolean;

/** Cells of one row by their column from 0; what is empty is not there. */
export type SheetRow = { readonly row: number; readonly cells: ReadonlyMap<number, SheetCell> };

type Parts = Pick<WorkbookParts, 'sharedTexts' | 'isDateStyle' | 'from1904'>;

/**
 * Rows of a sheet as they are written, those without cells left out. A cell far away costs nothing: only
 * what is there is held. Formulas give the value the workbook keeps; errors are empty.
 */
export class SheetRows implements XmlHandler {
  /** What is not in the rows: cells beyond the columns kept, formulas without a value, errors. */
  readonly told = { beyond: 0, unvalued: 0, errors: 0 };
  readonly #parts: Parts;
  readonly #onRow: (row: SheetRow) => void;
  #row = 0;
  #cells = new Map<number, SheetCell>();
  #column = -1;
  #type = '';
  #style = 0;
  #value = '';
  #inValue = false;
  #inHint = false;
  #isFormula = false;

  constructor(parts: Parts, onRow: (row: SheetRow) => void) {
    this.#parts = parts;
    this.#onRow = onRow;
  }

  open = (name: string, attributes: () => Readonly<Record<string, string>>): void => {
    if (name === 'row') {
      const { r } = attributes();
      this.#row = rowOf(r) ?? this.#row + 1;
      this.#cells = new Map();
      this.#column = -1;
    } else if (name === 'c') {
      const { r, t = 'n', s = '0' } = attributes();
      this.#column = r === undefined ? this.#column + 1 : columnOf(r);
      this.#type = t;
      this.#style = Number(s);
      this.#value = '';
      this.#isFormula = false;
    } else if (name === 'f') this.#isFormula = true;
    else if (name === 'rPh') this.#inHint = true;
    this.#inValue = name === 'v' || (name === 't' && !this.#inHint);
  };

  text = (value: string): void => {
    if (this.#inValue) this.#value += value;
  };

  close = (name: string): void => {
    this.#inValue = false;
    if (name === 'rPh') this.#inHint = false;
    else if (name === 'c') this.#endCell();
    else if (name === 'row' && this.#cells.size > 0) {
      this.#onRow({ row: this.#row, cells: this.#cells });
    }
  };

  #endCell(): void {
    const cell = this.#read();
    if (cell === null || this.#column < 0) return;
    if (this.#column < MOST_COLUMNS) this.#cells.set(this.#column, cell);
    else this.told.beyond += 1;
  }

  #read(): SheetCell | null {
    const text = this.#value;
    if (text === '') {
      if (this.#isFormula && this.#type !== 'str') this.told.unvalued += 1;
      return null;
    }
    if (this.#type === 'e') {
      this.told.errors += 1;
      return null;
    }
    if (this.#type === 's') return textOf(this.#parts.sharedTexts[Number(text)] ?? '');
    if (this.#type === 'b') return text === '1';
    if (this.#type !== 'n') return textOf(text);
    const number = Number(text);
    if (!Number.isFinite(number)) return null;
    if (this.#parts.isDateStyle[this.#style] !== true) return number;
    return serialDate(number, this.#parts.from1904) || number;
  }
}

/** Rows of a sheet have numbers from 1; null for what is none. */
function rowOf(reference: string | undefined): number | null {
  const row = Number(reference ?? Number.NaN);
  return Number.isInteger(row) && row > 0 && row < 2 ** 32 ? row : null;
}

function textOf(text: string): string | null {
  return unguarded(text.trim()) || null;
}

/** "AB12" → 27; −1 when it names no column. */
function columnOf(reference: string): number {
  let column = 0;
  for (let i = 0; i < reference.length; i += 1) {
    const letter = reference.charCodeAt(i) & ~32;
    if (letter < 65 || letter > 90) break;
    column = column * 26 + (letter - 64);
  }
  return column - 1;
}
