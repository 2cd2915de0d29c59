import type { DetailLevel } from '../../../model/detail-level.ts';
import type { KindId } from '../../../model/registry.ts';

export const GRID_M = 1000;

/** Fields that lead back to the exact place, or hold a person's own words: left out of every reduced file. */
const LEADS_TO_THE_PLACE: ReadonlySet<string> = new Set([
  'asset_id',
  'from_asset',
  'to_asset',
  'fed_by',
  'method',
  'address',
  'note',
  'source',
]);

export function toldAt(level: DetailLevel, field: string): boolean {
  return level === 'full' || !LEADS_TO_THE_PLACE.has(field);
}

/** Name of a file, which says the level it is of. */
export function nameAt(level: DetailLevel, kind: KindId): string {
  return level === 'grid' ? `${kind}-1km` : kind;
}
