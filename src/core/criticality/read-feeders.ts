import type { IssueLog } from '../basics/issue-log.ts';
import { u32 } from '../geo/typed.ts';
import type { AssetIndex, LinkedAsset } from './asset-index.ts';
import { LinkField } from './link-field.ts';
import { idleFeeder, unknownLink } from './link-issues.ts';
import type { ServicePoints } from './service-points.ts';

/** What feeds a point: another point in use, or a cable in use. */
export type Feeder = Exclude<LinkedAsset, { readonly type: 'idle' }>;

/**
 * The feeder a field names of each point other than an exchange. An id nobody knows, an asset that is
 * planned or retired, and the point itself are reported and feed nothing.
 */
export function readFeeders(
  points: ServicePoints,
  assets: AssetIndex,
  field: 'fed_by' | 'backup_feed',
  issues: IssueLog,
): readonly (Feeder | undefined)[] {
  const feeders: (Feeder | undefined)[] = points.kind.map(() => undefined);
  for (const { kind, table, first, end } of points.groups) {
    if (kind === 'exchange' || !table.columns[field]) continue;
    const link = new LinkField(table, field, assets);
    for (let point = first; point < end; point += 1) {
      const row = u32(points.row, point);
      const id = link.id(row);
      if (id === '') continue;
      const asset = link.asset(row);
      if (!asset) issues.add(unknownLink(table, row, field, id));
      else if (asset.type === 'idle' || (asset.type === 'point' && asset.point === point)) {
        issues.add(idleFeeder(table, row, field, id));
      } else feeders[point] = asset;
    }
  }
  return feeders;
}
