import type { Column } from '../../src/core/model/table.ts';

/** A text column of a table, a text per row. */
export function textColumn(texts: readonly string[]): Column {
  const dictionary = ['', ...new Set(texts)];
  return {
    type: 'text',
    codes: Uint32Array.from(texts, (text) => dictionary.indexOf(text)),
    dictionary,
  };
}
