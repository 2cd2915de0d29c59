import type { RawColumn } from '../format.ts';
import { textOfSpan } from '../texts-of-spans.ts';

/** Cells that are looked at to tell what a column holds: enough to be sure, few enough to be quick. */
const MOST_CELLS = 2000;

/** Texts of filled cells, evenly taken from the column; numbers as they would be typed. */
export function sampleTexts(column: RawColumn, rows: number): readonly string[] {
  const stride = Math.max(1, Math.ceil(rows / MOST_CELLS));
  const texts: string[] = [];
  for (let row = 0; row < rows; row += stride) {
    const text = textAt(column, row);
    if (text !== '') texts.push(text);
  }
  return texts;
}

/** The first different texts of a column. */
export function firstTexts(column: RawColumn, rows: number, most: number): readonly string[] {
  const found = new Set<string>();
  for (let row = 0; row < Math.min(rows, MOST_CELLS) && found.size < most; row += 1) {
    const text = textAt(column, row);
    if (text !== '') found.add(text);
  }
  return [...found];
}

/** Cells that hold something. */
export function filledCells(column: RawColumn): number {
  let filled = 0;
  if (column.type === 'number') {
    for (const value of column.values) if (!Number.isNaN(value)) filled += 1;
  } else if (column.type === 'boolean') {
    for (const value of column.values) if (value !== 0) filled += 1;
  } else if (column.cells) {
    const { starts, ends } = column.cells;
    for (let row = 0; row < starts.length; row += 1)
      if ((starts[row] ?? 0) < (ends[row] ?? 0)) filled += 1;
  } else {
    for (const code of column.codes) if (code !== 0) filled += 1;
  }
  return filled;
}

function textAt(column: RawColumn, row: number): string {
  if (column.type === 'text') {
    const { cells } = column;
    if (!cells) return column.dictionary[column.codes[row] ?? 0] ?? '';
    const [start = 0, end = 0] = [cells.starts[row], cells.ends[row]];
    return start < end ? textOfSpan(cells.bytes, start, end) : '';
  }
  const value = column.values[row] ?? Number.NaN;
  if (column.type === 'number') return Number.isNaN(value) ? '' : String(value);
  return value === 0 ? '' : value === 2 ? 'true' : 'false';
}
