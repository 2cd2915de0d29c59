import { f64, u32 } from '../../geo/typed.ts';
import type { Table } from '../../model/table.ts';
import { degrees } from '../write/degrees.ts';
import type { RecordBrief } from './record-changes.ts';

/** Tells which record a row of the table is. */
export function recordBriefer(table: Table): (row: number) => RecordBrief {
  const id = textOf(table, 'id');
  const name = textOf(table, 'name');
  return (row) => ({
    id: id(row),
    name: name(row),
    row: table.sourceRow[row] ?? 0,
    ...middle(table, row),
  });
}

function textOf(table: Table, field: string): (row: number) => string {
  const column = table.columns[field];
  if (column?.type !== 'text') return () => '';
  return (row) => column.dictionary[column.codes[row] ?? 0] ?? '';
}

function middle({ geometry }: Table, row: number): { readonly lon: number; readonly lat: number } {
  const { coordinates, partStart, featureStart } = geometry;
  const from = u32(partStart, u32(featureStart, row));
  const to = u32(partStart, u32(featureStart, row + 1));
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  for (let i = from; i < to; i += 1) {
    west = Math.min(west, f64(coordinates, 2 * i));
    east = Math.max(east, f64(coordinates, 2 * i));
    south = Math.min(south, f64(coordinates, 2 * i + 1));
    north = Math.max(north, f64(coordinates, 2 * i + 1));
  }
  if (west > east) return { lon: 0, lat: 0 };
  return { lon: degrees((west + east) / 2), lat: degrees((south + north) / 2) };
}
