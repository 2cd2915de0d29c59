import type { CableGraph } from '../network/cable-graph.ts';

/** Joints of the cable graph by carrier: where cables of two carriers meet there are two nodes. */
export type JointNodes = {
  readonly count: number;
  /** Joint of the cable graph, and carrier, of each node. */
  readonly joint: Uint32Array;
  readonly carrier: Uint32Array;
  /** Cables in use that end at each node. */
  readonly degree: Uint32Array;
  /** Nodes at the ends of each edge of the cable graph; −1 where it is not in use. */
  readonly edgeFrom: Int32Array;
  readonly edgeTo: Int32Array;
};

const NONE = -1;

/** O(edges). `edgeCarrier`: −1 for an edge that is not in use. */
export function jointNodes(graph: CableGraph, edgeCarrier: Int32Array): JointNodes {
  const joint = new Uint32Array(2 * graph.edgeCount);
  const carrier = new Uint32Array(2 * graph.edgeCount);
  const degree = new Uint32Array(2 * graph.edgeCount);
  /** Nodes of one joint, one after another. */
  const first = new Int32Array(graph.nodeCount).fill(NONE);
  const next = new Int32Array(2 * graph.edgeCount).fill(NONE);
  let count = 0;
  const nodeAt = (at: number, of: number): number => {
    let node = first[at] as number;
    while (node !== NONE && (carrier[node] as number) !== of) node = next[node] as number;
    if (node === NONE) {
      node = count;
      count += 1;
      joint[node] = at;
      carrier[node] = of;
      next[node] = first[at] as number;
      first[at] = node;
    }
    degree[node] = (degree[node] as number) + 1;
    return node;
  };
  const edgeFrom = new Int32Array(graph.edgeCount).fill(NONE);
  const edgeTo = new Int32Array(graph.edgeCount).fill(NONE);
  for (let edge = 0; edge < graph.edgeCount; edge += 1) {
    const of = edgeCarrier[edge] as number;
    if (of < 0) continue;
    edgeFrom[edge] = nodeAt(graph.edgeFrom[edge] as number, of);
    edgeTo[edge] = nodeAt(graph.edgeTo[edge] as number, of);
  }
  return {
    count,
    joint: joint.slice(0, count),
    carrier: carrier.slice(0, count),
    degree: degree.slice(0, count),
    edgeFrom,
    edgeTo,
  };
}

/** Pairs of nodes at one joint of which one is open to all: [open, other]. */
export function openJoints({ count, joint, carrier }: JointNodes): readonly [number, number][] {
  const openAt = new Map<number, number>();
  for (let node = 0; node < count; node += 1) {
    if (carrier[node] === 0) openAt.set(joint[node] ?? 0, node);
  }
  const pairs: [number, number][] = [];
  if (openAt.size === 0) return pairs;
  for (let node = 0; node < count; node += 1) {
    const open = openAt.get(joint[node] ?? 0);
    if (open !== undefined && open !== node) pairs.push([open, node]);
  }
  return pairs;
}
