import type { Column } from '../../model/table.ts';

/** Numbers of the rows that still stand, rising. */
export function rowsKept(keep: Uint8Array): Uint32Array {
  const rows = new Uint32Array(keep.length);
  let count = 0;
  for (let row = 0; row < keep.length; row += 1) {
    if (keep[row] === 0) continue;
    rows[count] = row;
    count += 1;
  }
  return rows.slice(0, count);
}

/** The column of these rows only; a text column keeps only the texts still used. */
export function columnOfRows(column: Column, rows: Uint32Array): Column {
  switch (column.type) {
    case 'number':
    case 'instant':
      return { type: column.type, values: floatsOfRows(column.values, rows) };
    case 'choice':
      return { type: 'choice', codes: codesOfRows(column.codes, rows) };
    case 'choices':
      return { type: 'choices', bits: numbersOfRows(column.bits, rows) };
    case 'text':
      return textOfRows(column.codes, column.dictionary, rows);
  }
}

function floatsOfRows(values: Float64Array, rows: Uint32Array): Float64Array {
  const kept = new Float64Array(rows.length);
  for (let i = 0; i < rows.length; i += 1) kept[i] = values[rows[i] ?? 0] ?? Number.NaN;
  return kept;
}

function codesOfRows(values: Uint8Array, rows: Uint32Array): Uint8Array {
  const kept = new Uint8Array(rows.length);
  for (let i = 0; i < rows.length; i += 1) kept[i] = values[rows[i] ?? 0] ?? 0;
  return kept;
}

/** The values of these rows only. */
export function numbersOfRows(values: Uint32Array, rows: Uint32Array): Uint32Array {
  const kept = new Uint32Array(rows.length);
  for (let i = 0; i < rows.length; i += 1) kept[i] = values[rows[i] ?? 0] ?? 0;
  return kept;
}

function textOfRows(codes: Uint32Array, dictionary: readonly string[], rows: Uint32Array): Column {
  const newCode = new Uint32Array(dictionary.length);
  const texts = [''];
  const kept = new Uint32Array(rows.length);
  for (let i = 0; i < rows.length; i += 1) {
    const code = codes[rows[i] ?? 0] ?? 0;
    if (code === 0) continue;
    if (newCode[code] === 0) {
      newCode[code] = texts.length;
      texts.push(dictionary[code] ?? '');
    }
    kept[i] = newCode[code] ?? 0;
  }
  return { type: 'text', codes: kept, dictionary: texts };
}

/** True where some row holds no value. */
export function hasAbsent(column: Column): boolean {
  switch (column.type) {
    case 'number':
    case 'instant':
      return column.values.includes(Number.NaN);
    case 'choices':
      return column.bits.includes(0);
    case 'text':
    case 'choice':
      return column.codes.includes(0);
  }
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
