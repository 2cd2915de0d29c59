import type { Dataset } from '../model/dataset.ts';
import { textReader } from '../targets/read-column.ts';
import { POINT_KINDS } from '../targets/target-list.ts';
import type { ServicePoints } from './service-points.ts';

/** What an asset id in a link field stands for. `idle`: known, but planned or retired. */
export type LinkedAsset =
  | { readonly type: 'point'; readonly point: number }
  | { readonly type: 'route'; readonly row: number }
  | { readonly type: 'idle' };

/** Assets by id. Where an id is used twice, points in use win, in the order of the kinds. */
export function assetIndex(
  dataset: Dataset,
  points: ServicePoints,
  routeInUse: (row: number) => boolean,
): ReadonlyMap<string, LinkedAsset> {
  const byId = new Map<string, LinkedAsset>();
  const readers = new Map(points.table.map((table) => [table, textReader(table, 'id')]));
  for (let point = 0; point < points.count; point += 1) {
    const table = points.table[point];
    const id = table && readers.get(table)?.(points.row[point] ?? 0);
    if (id && !byId.has(id)) byId.set(id, { type: 'point', point });
  }
  for (const kind of ['cable_route', ...POINT_KINDS] as const) {
    const table = dataset.tables[kind];
    if (!table) continue;
    const id = textReader(table, 'id');
    for (let row = 0; row < table.rows; row += 1) {
      if (byId.has(id(row))) continue;
      const route = kind === 'cable_route' && routeInUse(row);
      byId.set(id(row), route ? { type: 'route', row } : { type: 'idle' });
    }
  }
  return byId;
}
