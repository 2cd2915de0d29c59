import type { Column } from '../../model/table.ts';
import type { TableCheck } from './table-check.ts';

/** Of rows with the same id the first one stands. Rows without an id are not compared. */
export function checkIds(id: Column | undefined, check: TableCheck): void {
  if (id?.type !== 'text') return;
  const seen = new Uint8Array(id.dictionary.length);
  for (let row = 0; row < check.rows; row += 1) {
    const code = id.codes[row] ?? 0;
    if (code === 0 || check.keep[row] === 0) continue;
    if (seen[code] === 1) {
      check.setAside(row, 'id.duplicate', 'id', { id: (id.dictionary[code] ?? '').slice(0, 60) });
    }
    seen[code] = 1;
  }
}
