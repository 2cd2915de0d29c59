import type { RawColumn } from './format.ts';
import { textView } from './validate/text-view.ts';

/** Of each row the number its cell came as, NaN for what is a text; undefined where no cell came as one. */
export function numbersOf(column: RawColumn): Float64Array | undefined {
  if (column.type === 'number') return column.values;
  return column.type === 'text' ? column.numbers : undefined;
}

/**
 * The dictionary of a column with '' in place of what only stands in cells that came as numbers: how those
 * look as text says nothing of how people write theirs.
 */
export function typedTexts(column: RawColumn): readonly string[] {
  const { codes, dictionary } = textView(column);
  const numbers = numbersOf(column);
  if (!numbers) return dictionary;
  const typed = new Uint8Array(dictionary.length);
  codes.forEach((code, row) => {
    if (Number.isNaN(numbers[row] ?? Number.NaN)) typed[code] = 1;
  });
  return dictionary.map((text, code) => (typed[code] === 1 ? text : ''));
}
