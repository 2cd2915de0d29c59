import { u32 } from '../geo/typed.ts';
import type { Multigraph } from './multigraph.ts';

/** 1 for what has failed; arrays shorter than the graph stand for zeros. */
export type Down = { readonly edge: Uint8Array; readonly node: Uint8Array };

export type FedGraph = Multigraph & { readonly sources: Uint32Array };

/**
 * Which nodes no source reaches: 1 for those, failed nodes among them. A link works when neither it nor
 * one of its ends has failed. One pass of union–find over the edges, in practice linear.
 */
export function darkNodes(graph: FedGraph, down: Down): Uint8Array {
  const { nodeCount, edgeCount, edgeFrom, edgeTo, sources } = graph;
  const parent = new Uint32Array(nodeCount + 1);
  for (let node = 0; node <= nodeCount; node += 1) parent[node] = node;
  for (const source of sources) {
    if (down.node[source] !== 1) join(parent, source, nodeCount);
  }
  for (let edge = 0; edge < edgeCount; edge += 1) {
    if (down.edge[edge] === 1) continue;
    const from = u32(edgeFrom, edge);
    const to = u32(edgeTo, edge);
    if (down.node[from] !== 1 && down.node[to] !== 1) join(parent, from, to);
  }
  const fed = rootOf(parent, nodeCount);
  const dark = new Uint8Array(nodeCount);
  for (let node = 0; node < nodeCount; node += 1) {
    if (rootOf(parent, node) !== fed) dark[node] = 1;
  }
  return dark;
}

export function rootOf(parent: Uint32Array, member: number): number {
  let root = member;
  let above = u32(parent, root);
  while (above !== root) {
    const next = u32(parent, above);
    parent[root] = next;
    root = next;
    above = u32(parent, root);
  }
  return root;
}

/** The smaller number becomes the root. */
export function join(parent: Uint32Array, a: number, b: number): void {
  const rootA = rootOf(parent, a);
  const rootB = rootOf(parent, b);
  if (rootA < rootB) parent[rootB] = rootA;
  else parent[rootA] = rootB;
}
