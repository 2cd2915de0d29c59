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
 * order of TARGET_KINDS. Every id of the column is looked up once.
 */
export function knownAssets(
  dataset: Dataset,
  incidents: Table,
  targets: TargetList,
): (row: number) => KnownAsset {
  const column = incidents.columns['asset_id'];
  if (column?.type !== 'text') return () => ABSENT;
  const byId = assetsById(dataset, targets);
  const byCode = column.dictionary.map((id, code): KnownAsset => {
    return code === 0 ? ABSENT : (byId.get(id) ?? { type: 'unknown', id });
  });
  return (row) => byCode[column.codes[row] ?? 0] ?? ABSENT;
}

function assetsById(dataset: Dataset, targets: TargetList): Map<string, KnownAsset> {
  const targetOf = TARGET_KINDS.map(() => new Map<number, number>());
  for (let target = targets.sectionCount; target < targets.length; target += 1) {
    targetOf[targets.kind[target] ?? 0]?.set(targets.row[target] ?? 0, target);
  }
  const byId = new Map<string, KnownAsset>();
  TARGET_KINDS.forEach((kind, number) => {
    const table = assetTable(dataset, kind);
    if (!table) return;
    const id = textReader(table, 'id');
    const status = statusReader(table);
    for (let row = 0; row < table.rows; row += 1) {
      if (byId.has(id(row))) continue;
      const target = targetOf[number]?.get(row);
      if (status(row) === 'retired') byId.set(id(row), { type: 'retired' });
      else if (kind === 'section') byId.set(id(row), { type: 'route', row });
      else if (target !== undefined) byId.set(id(row), { type: 'point', target });
    }
  });
  return byId;
}
