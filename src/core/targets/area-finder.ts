import { areaLocator } from '../geo/locate-areas.ts';
import type { Table } from '../model/table.ts';
import { choiceReader, textReader } from './read-column.ts';

/** The communes a study reports on, and which of them a place is in. */
export type AreaFinder = {
  readonly length: number;
  /** Row of the commune table. */
  readonly row: Uint32Array;
  readonly code: readonly string[];
  readonly name: readonly string[];
  /** Area number of a place in degrees, −1 outside all. On a shared border the first in file order. */
  readonly at: (lon: number, lat: number) => number;
  /** Area number of a commune code, −1 when there is none. */
  readonly byCode: (code: string) => number;
};

/**
 * Communes of one epoch: when the table holds units from before and after 1 July 2025, those of today
 * are taken, so that no place is in two. No table gives no areas.
 */
export function areaFinder(table: Table | undefined): AreaFinder {
  const rows = table ? rowsOfToday(table) : new Uint32Array(0);
  const id = table ? textReader(table, 'id') : () => '';
  const name = table ? textReader(table, 'name') : () => '';
  const code = Array.from(rows, (row) => id(row));
  const numberOf = new Map<string, number>();
  code.forEach((one, area) => {
    if (!numberOf.has(one)) numberOf.set(one, area);
  });
  return {
    length: rows.length,
    row: rows,
    code,
    name: Array.from(rows, (row) => name(row) || id(row)),
    at: table ? areaLocator(table.geometry, rows) : () => -1,
    byCode: (one) => (one === '' ? -1 : (numberOf.get(one) ?? -1)),
  };
}

function rowsOfToday(table: Table): Uint32Array {
  const epoch = choiceReader(table, 'epoch');
  const rows = Uint32Array.from({ length: table.rows }, (_, row) => row);
  const today = rows.filter((row) => epoch(row) !== 'before_2025_07');
  return today.length > 0 ? today : rows;
}
