import type { Multigraph } from './multigraph.ts';

/** Edges at node v: edge[start[v]] … edge[start[v + 1] − 1], ascending. */
export type NeighbourEdges = { readonly start: Uint32Array; readonly edge: Uint32Array };

/** Of the edges that are in; self loops are left out. O(nodes + edges). */
export function neighbourEdges(
  { nodeCount, edgeCount, edgeFrom, edgeTo }: Multigraph,
  isIn: Uint8Array,
): NeighbourEdges {
  const start = new Uint32Array(nodeCount + 1);
  const counts = (edge: number): boolean =>
    isIn[edge] === 1 && (edgeFrom[edge] as number) !== (edgeTo[edge] as number);
  for (let edge = 0; edge < edgeCount; edge += 1) {
    if (!counts(edge)) continue;
    for (const node of [edgeFrom[edge] as number, edgeTo[edge] as number]) {
      start[node] = (start[node] as number) + 1;
    }
  }
  let sum = 0;
  for (let node = 0; node <= nodeCount; node += 1) {
    sum += start[node] as number;
    start[node] = sum;
  }
  const edgeAt = new Uint32Array(sum);
  for (let edge = edgeCount - 1; edge >= 0; edge -= 1) {
    if (!counts(edge)) continue;
    for (const node of [edgeFrom[edge] as number, edgeTo[edge] as number]) {
      const at = (start[node] as number) - 1;
      edgeAt[at] = edge;
      start[node] = at;
    }
  }
  return { start, edge: edgeAt };
}
