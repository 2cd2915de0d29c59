import { GrowingUint32 } from '../basics/growing-arrays.ts';
import { neighbourEdges } from './neighbour-edges.ts';
import type { Multigraph } from './multigraph.ts';

/**
 * A graph without bridges as chains: runs of edges between joints where three or more ways meet. A ring
 * that no other way meets is one chain from a joint back to it.
 */
export type RingChains = {
  readonly count: number;
  readonly from: Uint32Array;
  readonly to: Uint32Array;
  readonly lengthM: Float64Array;
  /** Chain of each edge, −1 of an edge left out. */
  readonly ofEdge: Int32Array;
};

/** `isIn`: 1 for the edges that count; self loops are left out. `hub` always ends a chain. O(nodes + edges). */
export function ringChains(
  graph: Multigraph,
  isIn: Uint8Array,
  edgeLengthM: Float64Array,
  hub: number,
): RingChains {
  const { nodeCount, edgeFrom, edgeTo } = graph;
  const { start, edge: edgeAt } = neighbourEdges(graph, isIn);
  const isEnd = chainEnds(start, nodeCount, hub);
  const ofEdge = new Int32Array(graph.edgeCount).fill(-1);
  const from = new GrowingUint32();
  const to = new GrowingUint32();
  const lengths: number[] = [];
  const follow = (root: number, first: number): void => {
    const chain = lengths.length;
    let edge = first;
    let node = root;
    let lengthM = 0;
    for (;;) {
      ofEdge[edge] = chain;
      lengthM += edgeLengthM[edge] as number;
      node = (edgeFrom[edge] as number) ^ (edgeTo[edge] as number) ^ node;
      if (isEnd[node] === 1 || node === root) break;
      const at = start[node] as number;
      edge = (edgeAt[at] as number) ^ (edgeAt[at + 1] as number) ^ edge;
    }
    from.push(root);
    to.push(node);
    lengths.push(lengthM);
  };
  const followAll = (node: number): void => {
    const end = start[node + 1] as number;
    for (let at = start[node] as number; at < end; at += 1) {
      const edge = edgeAt[at] as number;
      if (ofEdge[edge] === -1) follow(node, edge);
    }
  };
  for (let node = 0; node < nodeCount; node += 1) if (isEnd[node] === 1) followAll(node);
  for (let node = 0; node < nodeCount; node += 1) if (isEnd[node] === 0) followAll(node);
  return {
    count: lengths.length,
    from: from.finish(),
    to: to.finish(),
    lengthM: Float64Array.from(lengths),
    ofEdge,
  };
}

/** 1 for the hub and for nodes with other than two ways. */
function chainEnds(start: Uint32Array, nodeCount: number, hub: number): Uint8Array {
  const isEnd = new Uint8Array(nodeCount);
  for (let node = 0; node < nodeCount; node += 1) {
    if ((start[node + 1] as number) - (start[node] as number) !== 2) isEnd[node] = 1;
  }
  isEnd[hub] = 1;
  return isEnd;
}
