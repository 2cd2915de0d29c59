import { u32 } from '../../geo/typed.ts';
import type { CableGraph } from '../../network/cable-graph.ts';

/** Neighbours of each node, every one once and none of itself: node n has node[start[n]] … node[start[n + 1]). */
export type NodeRows = { readonly start: Uint32Array; readonly node: Uint32Array };

/** Parallel cables make one neighbour, self loops none. */
export function distinctNeighbours(graph: CableGraph): NodeRows {
  const { nodeCount, adjacencyStart, adjacency, edgeFrom, edgeTo } = graph;
  const start = new Uint32Array(nodeCount + 1);
  const found = new Uint32Array(adjacency.length);
  /** The node that met this one last, plus 1. */
  const metBy = new Uint32Array(nodeCount);
  let count = 0;
  for (let node = 0; node < nodeCount; node += 1) {
    metBy[node] = node + 1;
    for (let k = u32(adjacencyStart, node); k < u32(adjacencyStart, node + 1); k += 1) {
      const half = u32(adjacency, k);
      const other = half & 1 ? u32(edgeFrom, half >> 1) : u32(edgeTo, half >> 1);
      if (u32(metBy, other) === node + 1) continue;
      metBy[other] = node + 1;
      found[count] = other;
      count += 1;
    }
    start[node + 1] = count;
  }
  return { start, node: found.subarray(0, count) };
}
