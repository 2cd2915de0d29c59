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
  const { start, edge: edgeAt } = neighbourEdges(graph, isIn);
  const degree = (node: number): number => (start[node + 1] as number) - (start[node] as number);
  const isEnd = (node: number): boolean => node === hub || degree(node) !== 2;
  const ofEdge = new Int32Array(graph.edgeCount).fill(-1);
  const from: number[] = [];
  const to: number[] = [];
  const lengths: number[] = [];
  const follow = (root: number, first: number): void => {
    const chain = from.length;
    let edge = first;
    let node = root;
    let lengthM = 0;
    for (;;) {
      ofEdge[edge] = chain;
      lengthM += edgeLengthM[edge] as number;
      node =
        (graph.edgeFrom[edge] as number) === node
          ? (graph.edgeTo[edge] as number)
          : (graph.edgeFrom[edge] as number);
      if (node === root || isEnd(node)) break;
      const at = start[node] as number;
      edge = (edgeAt[at] as number) === edge ? (edgeAt[at + 1] as number) : (edgeAt[at] as number);
    }
    from.push(root);
    to.push(node);
    lengths.push(lengthM);
  };
  const followAll = (node: number): void => {
    for (let at = start[node] as number; at < (start[node + 1] as number); at += 1) {
      if (ofEdge[edgeAt[at] as number] === -1) follow(node, edgeAt[at] as number);
    }
  };
  for (let node = 0; node < graph.nodeCount; node += 1) if (isEnd(node)) followAll(node);
  for (let node = 0; node < graph.nodeCount; node += 1) followAll(node);
  return {
    count: from.length,
    from: Uint32Array.from(from),
    to: Uint32Array.from(to),
    lengthM: Float64Array.from(lengths),
    ofEdge,
  };
}
