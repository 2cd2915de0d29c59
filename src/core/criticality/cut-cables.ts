import { f64, i32, u32 } from '../geo/typed.ts';
import type { CableGraph, NetworkPieces } from '../network/cable-graph.ts';
import type { JointNodes } from './joint-nodes.ts';
import type { CableTap } from './service-draft.ts';

/** The cables in use cut at section ends and taps; nodes from `firstNode` on are the cuts. */
export type CableCuts = {
  readonly count: number;
  readonly from: Uint32Array;
  readonly to: Uint32Array;
  readonly section: Int32Array;
  readonly cable: Int32Array;
  readonly fromM: Float64Array;
  readonly toM: Float64Array;
  readonly sectionEdgeStart: Uint32Array;
  /** Nodes made by cutting, and where they are on the plane. */
  readonly cutCount: number;
  readonly cutX: Float64Array;
  readonly cutY: Float64Array;
  /** Node of each tap. */
  readonly tapNode: Uint32Array;
};

/** A tap this near a joint, a section's end or another tap is made there. */
const SAME_PLACE_M = 1;

/**
 * Pieces in the order of the sections. `nodeOf` gives the node of a joint node. O(sections + taps log taps +
 * vertices).
 */
export function cutCables(
  graph: CableGraph,
  pieces: NetworkPieces,
  joints: JointNodes,
  taps: readonly CableTap[],
  nodeOf: (joint: number) => number,
  firstNode: number,
): CableCuts {
  const room = pieces.sectionCount + taps.length;
  const from = new Uint32Array(room);
  const to = new Uint32Array(room);
  const section = new Int32Array(room);
  const cable = new Int32Array(room);
  const fromM = new Float64Array(room);
  const toM = new Float64Array(room);
  const cutX = new Float64Array(room);
  const cutY = new Float64Array(room);
  const sectionEdgeStart = new Uint32Array(pieces.sectionCount + 1);
  const tapNode = new Uint32Array(taps.length);
  const order = Uint32Array.from(taps.keys()).toSorted(alongCables(taps));
  const walk = walker(graph);
  let count = 0;
  let cutCount = 0;
  let next = 0;

  const cutAt = (edge: number, alongM: number): number => {
    const place = walk(edge, alongM);
    cutX[cutCount] = place.x;
    cutY[cutCount] = place.y;
    cutCount += 1;
    return firstNode + cutCount - 1;
  };
  /** The tap to make next when it lies on this edge no farther than `limitM`. */
  const nextTap = (edge: number, limitM: number): CableTap | undefined => {
    const tap = taps[order[next] ?? -1];
    return tap && tap.edge === edge && tap.alongM <= limitM ? tap : undefined;
  };
  const made = (node: number): void => {
    tapNode[order[next] ?? 0] = node;
    next += 1;
  };

  for (let edge = 0; edge < graph.edgeCount; edge += 1) {
    const first = u32(pieces.edgeSectionStart, edge);
    const end = u32(pieces.edgeSectionStart, edge + 1);
    const inUse = i32(joints.edgeFrom, edge) >= 0;
    let node = inUse ? nodeOf(i32(joints.edgeFrom, edge)) : 0;
    let atM = 0;
    for (let one = first; one < end; one += 1) {
      const put = (node2: number, untilM: number): void => {
        from[count] = node;
        to[count] = node2;
        section[count] = one;
        cable[count] = edge;
        fromM[count] = atM;
        toM[count] = untilM;
        count += 1;
        node = node2;
        atM = untilM;
      };
      if (inUse) {
        const endM = f64(pieces.sectionToM, one);
        for (
          let tap = nextTap(edge, endM - SAME_PLACE_M);
          tap;
          tap = nextTap(edge, endM - SAME_PLACE_M)
        ) {
          if (tap.alongM > atM + SAME_PLACE_M) put(cutAt(edge, tap.alongM), tap.alongM);
          made(node);
        }
        put(one + 1 < end ? cutAt(edge, endM) : nodeOf(i32(joints.edgeTo, edge)), endM);
        while (nextTap(edge, one + 1 < end ? endM : Infinity)) made(node);
      }
      sectionEdgeStart[one + 1] = count;
    }
  }
  return {
    count,
    from: from.slice(0, count),
    to: to.slice(0, count),
    section: section.slice(0, count),
    cable: cable.slice(0, count),
    fromM: fromM.slice(0, count),
    toM: toM.slice(0, count),
    sectionEdgeStart,
    cutCount,
    cutX: cutX.slice(0, cutCount),
    cutY: cutY.slice(0, cutCount),
    tapNode,
  };
}

function alongCables(taps: readonly CableTap[]) {
  return (a: number, b: number): number => {
    const [one, other] = [taps[a], taps[b]];
    if (!one || !other) return 0;
    return one.edge - other.edge || one.alongM - other.alongM || one.point - other.point;
  };
}

/** Places along the edges, asked for in order along each edge. */
function walker(graph: CableGraph): (edge: number, alongM: number) => { x: number; y: number } {
  const { vertexStart, vertexM, vertexX, vertexY } = graph;
  let vertex = 0;
  return (edge, alongM) => {
    vertex = Math.max(vertex, u32(vertexStart, edge));
    const last = u32(vertexStart, edge + 1) - 2;
    while (vertex < last && f64(vertexM, vertex + 1) < alongM) vertex += 1;
    const lengthM = f64(vertexM, vertex + 1) - f64(vertexM, vertex);
    const t = lengthM > 0 ? Math.min(1, (alongM - f64(vertexM, vertex)) / lengthM) : 0;
    return {
      x: f64(vertexX, vertex) + t * (f64(vertexX, vertex + 1) - f64(vertexX, vertex)),
      y: f64(vertexY, vertex) + t * (f64(vertexY, vertex + 1) - f64(vertexY, vertex)),
    };
  };
}
