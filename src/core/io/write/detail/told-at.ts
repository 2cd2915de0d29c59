import type { DetailLevel } from '../../../model/detail-level.ts';
import { kindOf } from '../../../model/registry.ts';
import type { KindId } from '../../../model/registry.ts';

export const GRID_M = 1000;

/** Fields that name another asset, lead to the exact place, or hold a person's own words: in no reduced file. */
const LEADS_TO_THE_PLACE: ReadonlySet<string> = new Set([
  'asset_id',
  'from_asset',
  'to_asset',
  'fed_by',
  'backup_feed',
  'method',
  'address',
  'note',
  'source',
]);

/** What a record is called and whose it is: with a full list at hand, each leads to the exact place. */
const NAMES_THE_RECORD: ReadonlySet<string> = new Set(['id', 'name', 'owner']);

/** Whether a reduced file tells a field: as papers of the level do (brief/facts/paper-level.ts). */
export function toldAt(level: DetailLevel, kind: KindId, field: string): boolean {
  if (level === 'full') return true;
  return !LEADS_TO_THE_PLACE.has(field) && (!isGuarded(kind) || !NAMES_THE_RECORD.has(field));
}

/** Borders, roads, towns and the posts patrols start from are known to anyone; works, incidents and shops are not. */
function isGuarded(kind: KindId): boolean {
  const { role } = kindOf(kind);
  return role === 'asset' || role === 'incident' || kind === 'risk_factor';
}

/** Name of a file, which says the level it is of. */
export function nameAt(level: DetailLevel, kind: KindId): string {
  return level === 'grid' ? `${kind}-1km` : kind;
}
