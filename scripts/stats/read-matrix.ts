import { badField, listOf } from './read-fields.ts';

/** Rows of numbers of one length, row after row; null in the input is no way (Infinity). */
export type InputMatrix = {
  readonly rows: number;
  readonly columns: number;
  readonly values: Float64Array;
};

export function matrixOf(value: unknown, path: string, most: number): InputMatrix {
  const rows = listOf(value, path, most);
  const columns = listOf(rows[0], `${path}.0`, most).length;
  const values = new Float64Array(rows.length * columns);
  for (const [i, row] of rows.entries()) {
    const cells = listOf(row, `${path}.${i}`, most);
    if (cells.length !== columns) throw badField(`${path}.${i}`, cells.length);
    for (const [k, cell] of cells.entries()) {
      const cost = cell === null ? Infinity : cell;
      if (typeof cost !== 'number' || !(cost >= 0)) throw badField(`${path}.${i}.${k}`, cell);
      values[i * columns + k] = cost;
    }
  }
  return { rows: rows.length, columns, values };
}
