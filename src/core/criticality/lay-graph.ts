import { f64, i32, u32 } from '../geo/typed.ts';
import type { CableGraph, NetworkPieces } from '../network/cable-graph.ts';
import type { UnionFind } from '../network/union-find.ts';
import type { TargetList } from '../targets/target-list.ts';
import { cutCables } from './cut-cables.ts';
import type { CableCuts } from './cut-cables.ts';
import type { JointNodes } from './joint-nodes.ts';
import { serviceDemand } from './service-demand.ts';
import type { ServiceDraft } from './service-draft.ts';
import { SERVICE_LINKS } from './service-graph.ts';
import type { ServiceGraph } from './service-graph.ts';
import type { ServicePoints } from './service-points.ts';

export type LayInput = {
  readonly graph: CableGraph;
  readonly pieces: NetworkPieces;
  readonly joints: JointNodes;
  readonly points: ServicePoints;
  readonly targets: TargetList;
  readonly draft: ServiceDraft;
  /** Draft nodes of one place are one set. */
  readonly places: UnionFind;
};

export type LaidGraph = {
  readonly graph: Omit<ServiceGraph, 'counts'>;
  readonly sources: Uint32Array;
  readonly nodeOfPoint: Uint32Array;
  readonly unknownSubscribers: number;
};

/** Numbers the nodes (places of the draft in order, then the cuts) and writes the columns of the graph. */
export function layGraph(input: LayInput): LaidGraph {
  const { graph, pieces, joints, points, targets, draft, places } = input;
  const placed = numberPlaces(input);
  const nodeOf = (draftNode: number): number => u32(placed.nodeOf, places.find(draftNode));
  const cuts = cutCables(graph, pieces, joints, draft.taps, nodeOf, placed.count);
  const nodeCount = placed.count + cuts.cutX.length;
  const nodeOfPoint = new Uint32Array(points.count);
  const nodeTarget = new Int32Array(nodeCount).fill(-1);
  const targetNode = new Int32Array(targets.length).fill(-1);
  const sources: number[] = [];
  for (let point = 0; point < points.count; point += 1) {
    const node = nodeOf(joints.count + point);
    const target = u32(points.target, point);
    nodeOfPoint[point] = node;
    nodeTarget[node] = target;
    targetNode[target] = node;
    if (points.kind[point] === 'exchange') sources.push(node);
  }
  const { demand, nodeArea, unknownSubscribers } = serviceDemand(
    points,
    targets,
    nodeOfPoint,
    nodeCount,
  );
  return {
    graph: {
      nodeCount,
      nodeX: joinColumns(placed.x, cuts.cutX),
      nodeY: joinColumns(placed.y, cuts.cutY),
      nodeTarget,
      targetNode,
      ...edgeColumns(cuts, draft, nodeOf, nodeOfPoint),
      sectionEdgeStart: cuts.sectionEdgeStart,
      sources: Uint32Array.from(sources),
      demand,
      nodeArea,
      areaCount: areasOf(nodeArea),
    },
    sources: Uint32Array.from(sources),
    nodeOfPoint,
    unknownSubscribers,
  };
}

function areasOf(nodeArea: Int32Array): number {
  let most = -1;
  for (let node = 0; node < nodeArea.length; node += 1) most = Math.max(most, i32(nodeArea, node));
  return most + 1;
}

/** Places in the order of their first draft node; a point's place is where the point is. */
function numberPlaces({ graph, joints, points, places }: LayInput) {
  const drafts = joints.count + points.count;
  const nodeOf = new Uint32Array(drafts);
  const x = new Float64Array(drafts);
  const y = new Float64Array(drafts);
  let count = 0;
  for (let node = 0; node < drafts; node += 1) {
    const first = places.find(node);
    if (first === node) {
      nodeOf[node] = count;
      count += 1;
    }
    const at = nodeOf[first] as number;
    const point = node - joints.count;
    if (point < 0 && first === node) {
      x[at] = f64(graph.nodeX, joints.joint[node] as number);
      y[at] = f64(graph.nodeY, joints.joint[node] as number);
    } else if (
      point >= 0 &&
      Number.isFinite((points.x[point] as number) + (points.y[point] as number))
    ) {
      x[at] = points.x[point] as number;
      y[at] = points.y[point] as number;
    }
  }
  return { nodeOf, count, x: x.slice(0, count), y: y.slice(0, count) };
}

function edgeColumns(
  cuts: CableCuts,
  { taps, links }: ServiceDraft,
  nodeOf: (draftNode: number) => number,
  nodeOfPoint: Uint32Array,
) {
  const { pieces } = cuts;
  const edgeCount = pieces.count + taps.length + links.length;
  const edgeFrom = new Uint32Array(edgeCount);
  const edgeTo = new Uint32Array(edgeCount);
  const edgeLink = new Uint8Array(edgeCount);
  const edgeInferred = new Uint8Array(edgeCount);
  const edgeSection = new Int32Array(edgeCount).fill(-1);
  const edgeCable = new Int32Array(edgeCount).fill(-1);
  const edgeFromM = new Float64Array(edgeCount);
  const edgeToM = new Float64Array(edgeCount);
  edgeFrom.set(pieces.from.subarray(0, pieces.count));
  edgeTo.set(pieces.to.subarray(0, pieces.count));
  edgeSection.set(pieces.section.subarray(0, pieces.count));
  edgeCable.set(pieces.cable.subarray(0, pieces.count));
  edgeFromM.set(pieces.fromM.subarray(0, pieces.count));
  edgeToM.set(pieces.toM.subarray(0, pieces.count));
  let edge = pieces.count;
  const put = (from: number, to: number, link: number, inferred: boolean): void => {
    edgeFrom[edge] = from;
    edgeTo[edge] = to;
    edgeLink[edge] = link;
    edgeInferred[edge] = inferred ? 1 : 0;
    edge += 1;
  };
  const drop = SERVICE_LINKS.indexOf('drop');
  taps.forEach(({ point, inferred }, tap) => {
    put(cuts.tapNode[tap] as number, nodeOfPoint[point] as number, drop, inferred);
  });
  for (const { link, from, to, inferred } of links) {
    put(nodeOf(from), nodeOf(to), SERVICE_LINKS.indexOf(link), inferred);
  }
  return {
    edgeCount,
    edgeFrom,
    edgeTo,
    edgeLink,
    edgeInferred,
    edgeSection,
    edgeCable,
    edgeFromM,
    edgeToM,
  };
}

function joinColumns(first: Float64Array, then: Float64Array): Float64Array {
  const joined = new Float64Array(first.length + then.length);
  joined.set(first);
  joined.set(then, first.length);
  return joined;
}
