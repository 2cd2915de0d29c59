import type { CutElements } from './cut-elements.ts';
import type { FedGraph } from './cut-pass.ts';

/**
 * Every edge that fails with an item: its own, those of its nodes, and the feeds of sources among them,
 * numbered after the edges of the graph. O(edges) where nodes fail.
 */
export function failedEdges(
  { edgeCount, edgeFrom, edgeTo, sources }: FedGraph,
  { edges, nodes }: Pick<CutElements, 'edges' | 'nodes'>,
): readonly number[] {
  const failed = new Set(edges);
  if (nodes.length === 0) return [...failed];
  const gone = new Set(nodes);
  for (let edge = 0; edge < edgeCount; edge += 1) {
    if (gone.has(edgeFrom[edge] ?? 0) || gone.has(edgeTo[edge] ?? 0)) failed.add(edge);
  }
  sources.forEach((node, i) => {
    if (gone.has(node)) failed.add(edgeCount + i);
  });
  return [...failed];
}
