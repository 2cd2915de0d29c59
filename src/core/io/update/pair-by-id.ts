import type { Table } from '../../model/table.ts';
import type { RecordChanges } from './record-changes.ts';

/** Rows of both tables that have one id, in the order of the new table, and those without a partner. */
export type RecordPairs = {
  readonly before: Uint32Array;
  readonly after: Uint32Array;
  readonly added: Uint32Array;
  readonly gone: Uint32Array;
  readonly unmatched: RecordChanges['unmatched'];
};

/** Matches records by id, of each table the first that bears it. */
export function pairById(before: Table, after: Table): RecordPairs {
  const old = firstRows(before);
  const now = firstRows(after);
  const oldRowOf = new Map<string, number>();
  for (const row of old.rows) oldRowOf.set(old.idAt(row), row);
  const pairBefore: number[] = [];
  const pairAfter: number[] = [];
  const added: number[] = [];
  const paired = new Uint8Array(before.rows);
  for (const row of now.rows) {
    const partner = oldRowOf.get(now.idAt(row));
    if (partner === undefined) added.push(row);
    else {
      paired[partner] = 1;
      pairBefore.push(partner);
      pairAfter.push(row);
    }
  }
  return {
    before: Uint32Array.from(pairBefore),
    after: Uint32Array.from(pairAfter),
    added: Uint32Array.from(added),
    gone: old.rows.filter((row) => paired[row] === 0),
    unmatched: { before: before.rows - old.rows.length, after: after.rows - now.rows.length },
  };
}

type FirstRows = {
  /** The first row of each id, rising. */
  readonly rows: Uint32Array;
  readonly idAt: (row: number) => string;
};

function firstRows(table: Table): FirstRows {
  const id = table.columns['id'];
  if (id?.type !== 'text') return { rows: new Uint32Array(0), idAt: () => '' };
  const { codes, dictionary } = id;
  const seen = new Uint8Array(dictionary.length);
  seen[0] = 1;
  const rows = Uint32Array.from(codes.keys()).filter((row) => {
    const code = codes[row] ?? 0;
    if (seen[code] === 1) return false;
    seen[code] = 1;
    return true;
  });
  return { rows, idAt: (row) => dictionary[codes[row] ?? 0] ?? '' };
}
