import type { Multigraph } from './multigraph.ts';

/** Edges at node v: edge[start[v]] … edge[start[v + 1] − 1], ascending. */
export type NeighbourEdges = { readonly start: Uint32Array; readonly edge: Uint32Array };

/** Of the edges that are in (all, when none are named); self loops are left out. O(nodes + edges). */
export function neighbourEdges(
  { nodeCount, edgeCount, edgeFrom, edgeTo }: Multigraph,
  isIn: Uint8Array = new Uint8Array(edgeCount).fill(1),
): NeighbourEdges {
  const start = new Uint32Array(nodeCount + 1);
  for (let edge = 0; edge < edgeCount; edge += 1) {
    const a = edgeFrom[edge] as number;
    const b = edgeTo[edge] as number;
    if (isIn[edge] !== 1 || a === b) continue;
    start[a] = (start[a] as number) + 1;
    start[b] = (start[b] as number) + 1;
  }
  let sum = 0;
  for (let node = 0; node <= nodeCount; node += 1) {
    sum += start[node] as number;
    start[node] = sum;
  }
  const edgeAt = new Uint32Array(sum);
  for (let edge = edgeCount - 1; edge >= 0; edge -= 1) {
    const a = edgeFrom[edge] as number;
    const b = edgeTo[edge] as number;
    if (isIn[edge] !== 1 || a === b) continue;
    const atA = (start[a] as number) - 1;
    const atB = (start[b] as number) - 1;
    start[a] = atA;
    start[b] = atB;
    edgeAt[atA] = edge;
    edgeAt[atB] = edge;
  }
  return { start, edge: edgeAt };
}
