import type { Dataset } from '../model/dataset.ts';
import type { Table } from '../model/table.ts';
import { textReader } from '../targets/read-column.ts';
import { assetTable, statusReader } from '../targets/target-list.ts';
import type { TargetList } from '../targets/target-list.ts';
import { TARGET_KINDS } from './study-result.ts';

/** What an incident's asset id stands for. */
export type KnownAsset =
  | { readonly type: 'absent' }
  | { readonly type: 'unknown'; readonly id: string }
  | { readonly type: 'retired' }
  | { readonly type: 'route'; readonly row: number }
  | { readonly type: 'point'; readonly target: number };

const ABSENT: KnownAsset = { type: 'absent' };

/**
 * The asset each incident names, by row. An id that several kinds share is the first kind's, in the
 * order of TARGET_KINDS. Every asset is looked up once among the ids that incidents name.
 */
export function knownAssets(
  dataset: Dataset,
  incidents: Table,
  targets: TargetList,
): (row: number) => KnownAsset {
  const column = incidents.columns['asset_id'];
  if (column?.type !== 'text') return () => ABSENT;
  const { codes, dictionary } = column;
  const codeOf = new Map(dictionary.map((id, code) => [id, code]));
  const byCode = dictionary.map((id, code): KnownAsset => {
    return code === 0 ? ABSENT : { type: 'unknown', id };
  });
  TARGET_KINDS.forEach((kind, number) => {
    const table = assetTable(dataset, kind);
    if (!table) return;
    const id = textReader(table, 'id');
    const status = statusReader(table);
    const targetOf = targetsByRow(targets, number, table.rows);
    for (let row = 0; row < table.rows; row += 1) {
      const code = codeOf.get(id(row));
      if (code === undefined || byCode[code]?.type !== 'unknown') continue;
      const target = targetOf[row] ?? -1;
      if (status(row) === 'retired') byCode[code] = { type: 'retired' };
      else if (kind === 'section') byCode[code] = { type: 'route', row };
      else if (target >= 0) byCode[code] = { type: 'point', target };
    }
  });
  return (row) => byCode[codes[row] ?? 0] ?? ABSENT;
}

/** By row of a table of points: its target, −1 when it is none. */
function targetsByRow(targets: TargetList, kind: number, rows: number): Int32Array {
  const found = new Int32Array(rows).fill(-1);
  for (let target = targets.sectionCount; target < targets.length; target += 1) {
    if (targets.kind[target] === kind) found[targets.row[target] ?? 0] = target;
  }
  return found;
}
