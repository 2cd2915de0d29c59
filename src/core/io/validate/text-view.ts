import type { RawColumn } from '../format.ts';
import type { TextView } from '../text-of-cells.ts';
import { TextDictionary } from '../text-dictionary.ts';

/** Any raw column seen as text. */
export function textView(column: RawColumn): TextView {
  if (column.type === 'text') return column;
  const dictionary = new TextDictionary();
  const codes = new Uint32Array(column.values.length);
  for (let row = 0; row < codes.length; row += 1) {
    const value = column.values[row] ?? 0;
    if (column.type === 'number') {
      if (!Number.isNaN(value)) codes[row] = dictionary.codeOf(String(value));
    } else if (value !== 0) codes[row] = dictionary.codeOf(value === 2 ? 'true' : 'false');
  }
  return { codes, dictionary: dictionary.texts };
}
