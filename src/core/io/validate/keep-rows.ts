import type { Column } from '../../model/table.ts';

/** Numbers of the rows that still stand, rising. */
export function rowsKept(keep: Uint8Array): Uint32Array {
  const rows = new Uint32Array(keep.reduce((sum, flag) => sum + flag, 0));
  let count = 0;
  for (const [row, flag] of keep.entries()) {
    if (flag === 0) continue;
    rows[count] = row;
    count += 1;
  }
  return rows;
}

/** The column of these rows only; a text column keeps only the texts still used. */
export function columnOfRows(column: Column, rows: Uint32Array): Column {
  switch (column.type) {
    case 'number':
    case 'instant':
      return {
        type: column.type,
        values: Float64Array.from(rows, (row) => column.values[row] ?? Number.NaN),
      };
    case 'choice':
      return { type: 'choice', codes: Uint8Array.from(rows, (row) => column.codes[row] ?? 0) };
    case 'choices':
      return { type: 'choices', bits: Uint32Array.from(rows, (row) => column.bits[row] ?? 0) };
    case 'text':
      return textOfRows(column.codes, column.dictionary, rows);
  }
}

function textOfRows(codes: Uint32Array, dictionary: readonly string[], rows: Uint32Array): Column {
  const newCode = new Int32Array(dictionary.length).fill(-1);
  newCode[0] = 0;
  const texts = [''];
  const kept = Uint32Array.from(rows, (row) => {
    const code = codes[row] ?? 0;
    if (newCode[code] === -1) {
      newCode[code] = texts.length;
      texts.push(dictionary[code] ?? '');
    }
    return newCode[code] ?? 0;
  });
  return { type: 'text', codes: kept, dictionary: texts };
}

/** True where the column holds a value. */
export function isPresent(column: Column, row: number): boolean {
  switch (column.type) {
    case 'number':
    case 'instant':
      return !Number.isNaN(column.values[row] ?? Number.NaN);
    case 'choices':
      return (column.bits[row] ?? 0) !== 0;
    case 'text':
    case 'choice':
      return (column.codes[row] ?? 0) !== 0;
  }
}
