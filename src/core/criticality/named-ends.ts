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

export type NamedEndsInput = {
  readonly graph: CableGraph;
  readonly joints: JointNodes;
  readonly routes: Table | undefined;
  readonly assets: ReadonlyMap<string, LinkedAsset>;
  readonly points: ServicePoints;
  readonly toleranceM: number;
};

/**
 * Ends of the cables in use whose from_asset or to_asset is a point in use. The name holds where the end is
 * within 50 m of the asset, or hangs on nothing else (farther than `toleranceM` it is reported). A line drawn
 * from its far end is read backwards. An end spliced into another cable far from the asset it names is not
 * at the asset. Unknown ids are reported. O(routes).
 */
export function namedEnds(input: NamedEndsInput, issues: IssueLog): NamedEnds {
  const { graph, joints, routes, assets, toleranceM } = input;
  const ends: NamedEnd[] = [];
  const isNamed = new Uint8Array(joints.count);
  let origins = 0;
  if (!routes) return { ends, isNamed, origins };
  const ids = FIELDS.map((field) => textReader(routes, field));
  for (const { row, nodes } of routeEnds(graph, joints)) {
    FIELDS.forEach((field, side) => {
      const id = ids[side]?.(row) ?? '';
      if (id === '') return;
      const asset = assets.get(id);
      if (!asset) issues.add(unknownLink(routes, row, field, id));
      if (asset?.type !== 'point') return;
      const end = endAt(input, asset.point, side === 0 ? nodes : [nodes[1], nodes[0]]);
      if (end.distanceM > STANDS_WITHIN_M && u32(joints.degree, end.node) > 1) {
        origins += 1;
        return;
      }
      const isFar = end.distanceM > toleranceM;
      if (isFar) issues.add(endFar(routes, row, field, id, end.distanceM));
      ends.push({ point: asset.point, node: end.node, isFar });
      isNamed[end.node] = 1;
    });
  }
  return { ends, isNamed, origins };
}

const FIELDS = ['from_asset', 'to_asset'] as const;

/** The end meant: the one the name stands for, unless only the other one is within reach of the asset. */
function endAt(
  { graph, joints, points, toleranceM }: NamedEndsInput,
  point: number,
  [here, there]: readonly [number, number],
): { readonly node: number; readonly distanceM: number } {
  const distanceTo = (node: number): number => {
    const joint = u32(joints.joint, node);
    return Math.hypot(
      f64(graph.nodeX, joint) - f64(points.x, point),
      f64(graph.nodeY, joint) - f64(points.y, point),
    );
  };
  const isBackwards = distanceTo(here) > toleranceM && distanceTo(there) <= toleranceM;
  const node = isBackwards ? there : here;
  return { node, distanceM: distanceTo(node) };
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
