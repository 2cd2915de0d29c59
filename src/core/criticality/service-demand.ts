import { choiceReader, numberReader } from '../targets/read-column.ts';
import type { TargetList } from '../targets/target-list.ts';
import type { ServiceDemand } from './service-graph.ts';
import type { ServicePoints } from './service-points.ts';

export type PointDemand = {
  readonly demand: ServiceDemand;
  /** Commune of the node of a BTS site, −1 of any other. */
  readonly nodeArea: Int32Array;
  /** BTS sites whose subscribers nobody wrote down: they count 0. */
  readonly unknownSubscribers: number;
};

/**
 * Who asks for service at each node: BTS sites with their subscribers, post offices, and protected works:
 * points of class important or national_security other than exchanges. Each node holds one point at most.
 */
export function serviceDemand(
  points: ServicePoints,
  targets: TargetList,
  nodeOfPoint: Uint32Array,
  nodeCount: number,
): PointDemand {
  const column = (): Float64Array => new Float64Array(nodeCount);
  const demand = { sites: column(), subscribers: column(), posts: column(), works: column() };
  const nodeArea = new Int32Array(nodeCount).fill(-1);
  const readers = new Map(
    points.table.map((table) => [
      table,
      {
        subscribers: numberReader(table, 'subscribers'),
        protectionClass: choiceReader(table, 'protection_class'),
      },
    ]),
  );
  let unknownSubscribers = 0;
  for (let point = 0; point < points.count; point += 1) {
    const kind = points.kind[point];
    const table = points.table[point];
    const read = table && readers.get(table);
    if (!read || kind === 'exchange') continue;
    const node = nodeOfPoint[point] ?? 0;
    const row = points.row[point] ?? 0;
    const protectionClass = read.protectionClass(row);
    if (protectionClass !== '' && protectionClass !== 'none') demand.works[node] = 1;
    if (kind === 'post_office') demand.posts[node] = 1;
    if (kind !== 'bts_site') continue;
    demand.sites[node] = 1;
    nodeArea[node] = targets.area[points.target[point] ?? 0] ?? -1;
    const subscribers = read.subscribers(row);
    if (Number.isNaN(subscribers)) unknownSubscribers += 1;
    else demand.subscribers[node] = Math.max(0, subscribers);
  }
  return { demand, nodeArea, unknownSubscribers };
}
