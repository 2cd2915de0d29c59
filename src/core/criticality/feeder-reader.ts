import type { IssueLog } from '../basics/issue-log.ts';
import type { Table } from '../model/table.ts';
import { textReader } from '../targets/read-column.ts';
import type { LinkedAsset } from './asset-index.ts';
import { idleFeeder, unknownLink } from './link-issues.ts';
import type { ServicePoints } from './service-points.ts';

/** What feeds a point: another point in use, or a cable in use. */
export type Feeder = Exclude<LinkedAsset, { readonly type: 'idle' }>;

/**
 * The feeder a field of each point names. An id nobody knows, an asset that is planned or retired, and the
 * point itself are reported and feed nothing.
 */
export function feederReader(
  points: ServicePoints,
  assets: ReadonlyMap<string, LinkedAsset>,
  field: 'fed_by' | 'backup_feed',
  issues: IssueLog,
): (point: number) => Feeder | undefined {
  const readers = new Map<Table, (row: number) => string>();
  return (point) => {
    const table = points.table[point];
    if (!table) return undefined;
    const read = readers.get(table) ?? textReader(table, field);
    readers.set(table, read);
    const row = points.row[point] ?? 0;
    const id = read(row);
    if (id === '') return undefined;
    const asset = assets.get(id);
    if (!asset) {
      issues.add(unknownLink(table, row, field, id));
      return undefined;
    }
    if (asset.type !== 'idle' && !(asset.type === 'point' && asset.point === point)) return asset;
    issues.add(idleFeeder(table, row, field, id));
    return undefined;
  };
}
