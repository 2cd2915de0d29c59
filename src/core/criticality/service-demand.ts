import { i32, u32 } from '../geo/typed.ts';
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
  let unknownSubscribers = 0;
  for (const { kind, table, first, end } of points.groups) {
    if (kind === 'exchange') continue;
    const protectionClass = choiceReader(table, 'protection_class');
    for (let point = first; point < end; point += 1) {
      const node = u32(nodeOfPoint, point);
      const found = protectionClass(u32(points.row, point));
      if (found !== '' && found !== 'none') demand.works[node] = 1;
      if (kind === 'post_office') demand.posts[node] = 1;
    }
    if (kind !== 'bts_site') continue;
    const subscribersOf = numberReader(table, 'subscribers');
    for (let point = first; point < end; point += 1) {
      const node = u32(nodeOfPoint, point);
      demand.sites[node] = 1;
      nodeArea[node] = i32(targets.area, u32(points.target, point));
      const subscribers = subscribersOf(u32(points.row, point));
      if (Number.isNaN(subscribers)) unknownSubscribers += 1;
      else demand.subscribers[node] = Math.max(0, subscribers);
    }
  }
  return { demand, nodeArea, unknownSubscribers };
}
