import { u32 } from '../geo/typed.ts';
import type { Dataset } from '../model/dataset.ts';
import type { Table } from '../model/table.ts';
import { POINT_KINDS } from '../targets/target-list.ts';
import type { ServicePoints } from './service-points.ts';
import { textCodes } from './text-codes.ts';

/** What an asset id in a link field stands for. `idle`: known, but planned or retired. */
export type LinkedAsset =
  | { readonly type: 'point'; readonly point: number }
  | { readonly type: 'route'; readonly row: number }
  | { readonly type: 'idle' };

/** Of the ids a link field names; nothing where no asset has it. */
export type AssetIndex = { readonly get: (id: string) => LinkedAsset | undefined };

const LINK_FIELDS = ['from_asset', 'to_asset', 'fed_by', 'backup_feed'] as const;

/**
 * The assets that link fields name, by id. Where an id is used twice, points in use win, in the order of the
 * kinds.
 */
export function assetIndex(
  dataset: Dataset,
  points: ServicePoints,
  routeInUse: (row: number) => boolean,
): AssetIndex {
  const tables = ASSET_KINDS.flatMap((kind) => dataset.tables[kind] ?? []);
  const byId = namedIds(tables);
  const found = (id: string, asset: number): void => {
    if (byId.get(id) === UNKNOWN) byId.set(id, asset);
  };
  for (const { table, first, end } of points.groups) {
    const { codes, dictionary } = textCodes(table, 'id');
    for (let point = first; point < end; point += 1) {
      found(dictionary[codes[u32(points.row, point)] ?? 0] ?? '', point);
    }
  }
  for (const table of tables) {
    const { codes, dictionary } = textCodes(table, 'id');
    for (let row = 0; row < table.rows; row += 1) {
      const isRoute = table.kind === 'cable_route' && routeInUse(row);
      found(dictionary[codes[row] ?? 0] ?? '', isRoute ? FIRST_ROUTE - row : IDLE);
    }
  }
  return { get: (id) => assetOf(byId.get(id) ?? UNKNOWN) };
}

const ASSET_KINDS = ['cable_route', ...POINT_KINDS] as const;

/** Points as they are; the others below zero. Far fewer assets are asked for than there are. */
const UNKNOWN = -1;
const IDLE = -2;
const FIRST_ROUTE = -3;

function namedIds(tables: readonly Table[]): Map<string, number> {
  const byId = new Map<string, number>();
  for (const table of tables) {
    for (const field of LINK_FIELDS) {
      for (const id of textCodes(table, field).dictionary) byId.set(id, UNKNOWN);
    }
  }
  byId.delete('');
  return byId;
}

function assetOf(found: number): LinkedAsset | undefined {
  if (found >= 0) return { type: 'point', point: found };
  if (found === UNKNOWN) return undefined;
  return found === IDLE ? { type: 'idle' } : { type: 'route', row: FIRST_ROUTE - found };
}
