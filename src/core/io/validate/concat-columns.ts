import type { Column, Table } from '../../model/table.ts';

/** One column of several tables end to end; rows of a table that lacks it are absent. */
export function concatColumns(tables: readonly Table[], name: string): Column {
  const rows = tables.reduce((sum, table) => sum + table.rows, 0);
  const type = tables
    .map((table) => table.columns[name]?.type)
    .find((known) => known !== undefined);
  switch (type) {
    case 'number':
    case 'instant':
      return { type, values: concatValues(tables, name, rows) };
    case 'choice':
      return { type, codes: concatChoices(tables, name, rows) };
    case 'choices':
      return { type, bits: concatBits(tables, name, rows) };
    default:
      return concatTexts(tables, name, rows);
  }
}

function concatValues(tables: readonly Table[], name: string, rows: number): Float64Array {
  const values = new Float64Array(rows).fill(Number.NaN);
  forEachPart(tables, name, (column, start) => {
    if (column.type === 'number' || column.type === 'instant') values.set(column.values, start);
  });
  return values;
}

function concatChoices(tables: readonly Table[], name: string, rows: number): Uint8Array {
  const codes = new Uint8Array(rows);
  forEachPart(tables, name, (column, start) => {
    if (column.type === 'choice') codes.set(column.codes, start);
  });
  return codes;
}

function concatBits(tables: readonly Table[], name: string, rows: number): Uint32Array {
  const bits = new Uint32Array(rows);
  forEachPart(tables, name, (column, start) => {
    if (column.type === 'choices') bits.set(column.bits, start);
  });
  return bits;
}

function concatTexts(tables: readonly Table[], name: string, rows: number): Column {
  const codes = new Uint32Array(rows);
  const dictionary = [''];
  const codeOf = new Map<string, number>([['', 0]]);
  forEachPart(tables, name, (column, start) => {
    if (column.type !== 'text') return;
    const newCode = column.dictionary.map((text) => {
      const known = codeOf.get(text);
      if (known !== undefined) return known;
      codeOf.set(text, dictionary.length);
      return dictionary.push(text) - 1;
    });
    for (const [row, code] of column.codes.entries()) codes[start + row] = newCode[code] ?? 0;
  });
  return { type: 'text', codes, dictionary };
}

function forEachPart(
  tables: readonly Table[],
  name: string,
  visit: (column: Column, start: number) => void,
): void {
  let start = 0;
  for (const table of tables) {
    const column = table.columns[name];
    if (column) visit(column, start);
    start += table.rows;
  }
}
