import { u32 } from '../geo/typed.ts';
import type { Dataset } from '../model/dataset.ts';
import { POINT_KINDS } from '../targets/target-list.ts';
import type { ServicePoints } from './service-points.ts';
import { textCodes } from './text-codes.ts';

/** What an asset id in a link field stands for. `idle`: known, but planned or retired. */
export type LinkedAsset =
  | { readonly type: 'point'; readonly point: number }
  | { readonly type: 'route'; readonly row: number }
  | { readonly type: 'idle' };

export type AssetIndex = { readonly get: (id: string) => LinkedAsset | undefined };

/** Assets by id. Where an id is used twice, points in use win, in the order of the kinds. */
export function assetIndex(
  dataset: Dataset,
  points: ServicePoints,
  routeInUse: (row: number) => boolean,
): AssetIndex {
  /** Points as they are, routes below IDLE: there are as many as assets, most never asked for. */
  const byId = new Map<string, number>();
  for (const { table, first, end } of points.groups) {
    const { codes, dictionary } = textCodes(table, 'id');
    for (let point = first; point < end; point += 1) {
      const id = dictionary[codes[u32(points.row, point)] ?? 0] ?? '';
      if (id !== '' && !byId.has(id)) byId.set(id, point);
    }
  }
  for (const kind of ['cable_route', ...POINT_KINDS] as const) {
    const table = dataset.tables[kind];
    if (!table) continue;
    const { codes, dictionary } = textCodes(table, 'id');
    for (let row = 0; row < table.rows; row += 1) {
      const id = dictionary[codes[row] ?? 0] ?? '';
      if (byId.has(id)) continue;
      byId.set(id, kind === 'cable_route' && routeInUse(row) ? IDLE - 1 - row : IDLE);
    }
  }
  return {
    get: (id) => {
      const found = byId.get(id);
      if (found === undefined) return undefined;
      if (found >= 0) return { type: 'point', point: found };
      return found === IDLE ? { type: 'idle' } : { type: 'route', row: IDLE - 1 - found };
    },
  };
}

const IDLE = -1;
