import type { ServiceGraph } from './service-graph.ts';

/** By cable (as edgeCable numbers them): 1 where another one joins the same two joints. O(nodes + edges). */
export function parallelCables(graph: ServiceGraph): Uint8Array {
  const { edgeCable, edgeFrom, edgeTo, nodeCount, sectionEdgeStart } = graph;
  const pieces = sectionEdgeStart[sectionEdgeStart.length - 1] as number;
  let cables = 0;
  for (let edge = 0; edge < pieces; edge += 1) {
    cables = Math.max(cables, (edgeCable[edge] as number) + 1);
  }
  /** By node: the first cable whose lower end it is; by cable: the next such one, and its upper end. */
  const first = new Int32Array(nodeCount).fill(-1);
  const next = new Int32Array(cables).fill(-1);
  const upper = new Uint32Array(cables);
  for (let edge = 0, start = 0; edge < pieces; edge += 1) {
    const cable = edgeCable[edge] as number;
    if (edge + 1 < pieces && (edgeCable[edge + 1] as number) === cable) continue;
    const from = edgeFrom[start] as number;
    const to = edgeTo[edge] as number;
    start = edge + 1;
    if (from === to) continue;
    const lower = Math.min(from, to);
    upper[cable] = Math.max(from, to);
    next[cable] = first[lower] as number;
    first[lower] = cable;
  }
  const isParallel = new Uint8Array(cables);
  /** By node: the last cable seen to end there. */
  const seen = new Int32Array(nodeCount).fill(-1);
  const seenFrom = new Int32Array(nodeCount).fill(-1);
  for (let lower = 0; lower < nodeCount; lower += 1) {
    for (let at = first[lower] as number; at >= 0; at = next[at] as number) {
      const end = upper[at] as number;
      if (seenFrom[end] === lower) {
        isParallel[at] = 1;
        isParallel[seen[end] as number] = 1;
      }
      seenFrom[end] = lower;
      seen[end] = at;
    }
  }
  return isParallel;
}
