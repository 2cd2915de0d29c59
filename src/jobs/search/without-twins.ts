import { foldText } from '../../core/basics/text-fold.ts';
import type { Table } from '../../core/model/table.ts';
import { choiceReader, textReader } from '../../core/targets/read-column.ts';

/**
 * The rows worth listing: a road is in the data piece by piece and is listed once by its name; of a
 * commune that has records of two epochs only today's is listed.
 */
export function withoutTwins(table: Table): readonly number[] {
  const rows = Array.from({ length: table.rows }, (_, row) => row);
  if (table.kind === 'commune') {
    const epoch = choiceReader(table, 'epoch');
    const today = rows.filter((row) => epoch(row) !== 'before_2025_07');
    return today.length > 0 ? today : rows;
  }
  if (table.kind !== 'road') return rows;
  const name = textReader(table, 'name');
  const ref = textReader(table, 'ref');
  const listed = new Set<string>();
  return rows.filter((row) => {
    const called = foldText(`${name(row)} ${ref(row)}`);
    if (called === '' || listed.has(called)) return false;
    listed.add(called);
    return true;
  });
}
