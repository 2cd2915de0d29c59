import type { RawTable } from '../../src/core/io/format.ts';

/** The values of one column of a file: texts, numbers, or 0 absent, 1 false, 2 true. */
export function rawCells(table: RawTable, name: string): readonly unknown[] {
  const column = table.columns.find((each) => each.name === name);
  if (column?.type === 'text') {
    return Array.from(column.codes, (code) => column.dictionary[code] ?? '');
  }
  return column ? [...column.values] : [];
}
