import type { IssueLog } from '../basics/issue-log.ts';
import { f64, i32, u32 } from '../geo/typed.ts';
import type { Table } from '../model/table.ts';
import type { CableGraph } from '../network/cable-graph.ts';
import { textReader } from '../targets/read-column.ts';
import type { LinkedAsset } from './asset-index.ts';
import type { JointNodes } from './joint-nodes.ts';
import { endFar, unknownLink } from './link-issues.ts';
import type { ServicePoints } from './service-points.ts';

/** The end of a cable that ends at an asset because its record says so; `isFar`: it is not drawn to it. */
export type NamedEnd = { readonly point: number; readonly node: number; readonly isFar: boolean };

export type NamedEnds = {
  readonly ends: readonly NamedEnd[];
  /** By joint node: 1 where the record of a cable names an asset of the data for its end there. */
  readonly isNamed: Uint8Array;
  /** Ends that hang on another cable far from the asset they name: the name says where the fibres come from. */
  readonly origins: number;
};

/** An asset this near the end of a cable that names it is where the cable ends. */
const STANDS_WITHIN_M = 50;

/**
 * Ends of the cables in use whose from_asset or to_asset is a point in use. The name holds where the end is
 * within 50 m of the asset, or hangs on nothing else (farther than `toleranceM` it is reported). A line drawn
 * from its far end is read backwards. An end spliced into another cable far from the asset it names is not
 * at the asset. Unknown ids are reported. O(routes).
 */
export function namedEnds(
  graph: CableGraph,
  joints: JointNodes,
  routes: Table | undefined,
  assets: ReadonlyMap<string, LinkedAsset>,
  points: ServicePoints,
  toleranceM: number,
  issues: IssueLog,
): NamedEnds {
  const ends: NamedEnd[] = [];
  const isNamed = new Uint8Array(joints.count);
  let origins = 0;
  if (!routes) return { ends, isNamed, origins };
  const fields = (['from_asset', 'to_asset'] as const).map((field) => ({
    field,
    id: textReader(routes, field),
  }));
  const distanceTo = (point: number, node: number): number => {
    const joint = u32(joints.joint, node);
    return Math.hypot(
      f64(graph.nodeX, joint) - f64(points.x, point),
      f64(graph.nodeY, joint) - f64(points.y, point),
    );
  };
  for (const { row, nodes } of routeEnds(graph, joints)) {
    fields.forEach(({ field, id }, side) => {
      const named = id(row);
      if (named === '') return;
      const asset = assets.get(named);
      if (!asset) issues.add(unknownLink(routes, row, field, named));
      if (asset?.type !== 'point') return;
      const { point } = asset;
      const [here, there] = side === 0 ? nodes : [nodes[1], nodes[0]];
      const backwards =
        distanceTo(point, here) > toleranceM && distanceTo(point, there) <= toleranceM;
      const node = backwards ? there : here;
      const distanceM = distanceTo(point, node);
      const hangsOnNothing = u32(joints.degree, node) === 1;
      if (distanceM > STANDS_WITHIN_M && !hangsOnNothing) {
        origins += 1;
        return;
      }
      const isFar = distanceM > toleranceM;
      if (isFar) issues.add(endFar(routes, row, field, named, distanceM));
      ends.push({ point, node, isFar });
      isNamed[node] = 1;
    });
  }
  return { ends, isNamed, origins };
}

type RouteEnds = { readonly row: number; readonly nodes: readonly [number, number] };

/** First and last joint of every route in use; the edges of a route are consecutive. */
function routeEnds({ edgeCount, edgeRoute }: CableGraph, joints: JointNodes): readonly RouteEnds[] {
  const ends: RouteEnds[] = [];
  for (let edge = 0, first = 0; edge < edgeCount; edge += 1) {
    const row = u32(edgeRoute, edge);
    if (edge + 1 < edgeCount && u32(edgeRoute, edge + 1) === row) continue;
    if (i32(joints.edgeFrom, first) >= 0) {
      ends.push({ row, nodes: [i32(joints.edgeFrom, first), i32(joints.edgeTo, edge)] });
    }
    first = edge + 1;
  }
  return ends;
}
