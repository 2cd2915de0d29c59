import type { IssueLog } from '../basics/issue-log.ts';
import { f64, i32, u32 } from '../geo/typed.ts';
import type { Table } from '../model/table.ts';
import type { CableGraph } from '../network/cable-graph.ts';
import type { AssetIndex } from './asset-index.ts';
import type { JointNodes } from './joint-nodes.ts';
import { endFar, unknownLink } from './link-issues.ts';
import { LinkField } from './link-field.ts';
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
  readonly assets: AssetIndex;
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
  const links = FIELDS.map((field) => new LinkField(routes, field, assets));
  const nameEnd = (row: number, side: number, here: number, there: number): void => {
    const link = links[side];
    const field = FIELDS[side];
    const id = link?.id(row) ?? '';
    if (!link || !field || id === '') return;
    const asset = link.asset(row);
    if (!asset) issues.add(unknownLink(routes, row, field, id));
    if (asset?.type !== 'point') return;
    const end = endAt(input, asset.point, here, there);
    if (end.distanceM > STANDS_WITHIN_M && u32(joints.degree, end.node) > 1) {
      origins += 1;
      return;
    }
    const isFar = end.distanceM > toleranceM;
    if (isFar) issues.add(endFar(routes, row, field, id, end.distanceM));
    ends.push({ point: asset.point, node: end.node, isFar });
    isNamed[end.node] = 1;
  };
  eachRoute(graph, joints, (row, from, to) => {
    nameEnd(row, 0, from, to);
    nameEnd(row, 1, to, from);
  });
  return { ends, isNamed, origins };
}

const FIELDS = ['from_asset', 'to_asset'] as const;

/** The end meant: the one the name stands for, unless only the other one is within reach of the asset. */
function endAt(
  { graph, joints, points, toleranceM }: NamedEndsInput,
  point: number,
  here: number,
  there: number,
): { readonly node: number; readonly distanceM: number } {
  const distanceTo = (node: number): number => {
    const joint = u32(joints.joint, node);
    return Math.hypot(
      f64(graph.nodeX, joint) - f64(points.x, point),
      f64(graph.nodeY, joint) - f64(points.y, point),
    );
  };
  const hereM = distanceTo(here);
  if (hereM > toleranceM) {
    const thereM = distanceTo(there);
    if (thereM <= toleranceM) return { node: there, distanceM: thereM };
  }
  return { node: here, distanceM: hereM };
}

/** First and last joint of every route in use; the edges of a route are consecutive. */
function eachRoute(
  { edgeCount, edgeRoute }: CableGraph,
  joints: JointNodes,
  visit: (row: number, from: number, to: number) => void,
): void {
  for (let edge = 0, first = 0; edge < edgeCount; edge += 1) {
    const row = u32(edgeRoute, edge);
    if (edge + 1 < edgeCount && u32(edgeRoute, edge + 1) === row) continue;
    const from = i32(joints.edgeFrom, first);
    if (from >= 0) visit(row, from, i32(joints.edgeTo, edge));
    first = edge + 1;
  }
}
