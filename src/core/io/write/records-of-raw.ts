import type { Crs } from '../../geo/crs/crs.ts';
import type { RawColumn, RawTable } from '../format.ts';
import { PLACE_CODES } from './records.ts';
import type { RecordCell, Records } from './records.ts';
import { rowGeometry } from './row-geometry.ts';

/** A file that is only converted, as records to write: every column under its own header. */
export function recordsOfRaw(name: string, table: RawTable, crs: Crs): Records {
  return {
    name,
    title: name,
    rows: table.rows,
    columns: table.columns.map((column) => ({
      name: column.name,
      type: column.type === 'number' ? 'number' : 'text',
      cellAt: cellReader(column),
    })),
    shapeAt: (row) => {
      const geometry = rowGeometry(table.geometry, row);
      return geometry && { geometry, row: 0 };
    },
    crs,
    placeHeaders: PLACE_CODES,
    headersInWords: false,
    headersNameCrs: false,
  };
}

/** Yes and no are "true" and "false"; what came as a number among texts is a number. */
function cellReader(column: RawColumn): (row: number) => RecordCell {
  if (column.type === 'text') {
    const { codes, dictionary, numbers } = column;
    return (row) => {
      const number = numbers?.[row] ?? Number.NaN;
      return Number.isNaN(number) ? dictionary[codes[row] ?? 0] || null : number;
    };
  }
  if (column.type === 'boolean') {
    return (row) => [null, 'false', 'true'][column.values[row] ?? 0] ?? null;
  }
  return (row) => {
    const value = column.values[row];
    return value !== undefined && Number.isFinite(value) ? value : null;
  };
}
