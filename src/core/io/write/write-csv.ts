import type { Geometry } from '../../geo/geometry.ts';
import type { Table } from '../../model/table.ts';
import type { WriteOptions } from '../format.ts';
import { degrees } from './degrees.ts';
import { cellColumns } from './table-cells.ts';
import type { Cell } from './table-cells.ts';
import { wktOf } from './wkt-of.ts';

/**
 * A table as CSV: its fields, then `lon`, `lat` for points or `wkt` for lines and polygons. Read back
 * by this program it is the same table.
 */
export function writeCsv(table: Table, options: WriteOptions): Uint8Array {
  const columns = cellColumns(table, options);
  const isPoint = table.geometry.type === 'point';
  const header = [...columns.map(({ name }) => name), ...(isPoint ? ['lon', 'lat'] : ['wkt'])];
  const rows = Array.from({ length: table.rows }, (_, row) => [
    ...columns.map(({ cellAt }) => cellAt(row)),
    ...(isPoint ? lonLatOf(table.geometry, row) : [wktOf(table.geometry, row)]),
  ]);
  return writeCsvRows(header, rows);
}

/**
 * Rows as CSV (RFC 4180, comma, CRLF, UTF-8 with a byte order mark so that Excel reads Vietnamese).
 * A text that a spreadsheet would run as a formula gets an apostrophe before it.
 */
export function writeCsvRows(
  header: readonly string[],
  rows: Iterable<readonly Cell[]>,
): Uint8Array {
  const lines = [header.map(cellText).join(',')];
  for (const row of rows) lines.push(row.map(cellText).join(','));
  return new TextEncoder().encode(`\ufeff${lines.join('\r\n')}\r\n`);
}

function cellText(cell: Cell): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return Number.isFinite(cell) ? String(cell) : '';
  const safe = /^'*[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell;
  return /[",\r\n;]|^\s|\s$/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

function lonLatOf({ coordinates }: Geometry, row: number): readonly Cell[] {
  return [degrees(coordinates[2 * row] ?? 0), degrees(coordinates[2 * row + 1] ?? 0)];
}
