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

/** Yes and no are "true" and "false". */
function cellReader(column: RawColumn): (row: number) => RecordCell {
  if (column.type === 'text') return (row) => column.dictionary[column.codes[row] ?? 0] || null;
  if (column.type === 'boolean') {
    return (row) => [null, 'false', 'true'][column.values[row] ?? 0] ?? null;
  }
  return (row) => {
    const value = column.values[row];
    return value !== undefined && Number.isFinite(value) ? value : null;
  };
}
