import type { Multigraph } from './multigraph.ts';

/**
 * A graph without the trees that hang from it. `links` holds two numbers per node v: at 2v how many
 * edges it has left, or one of the marks below; at 2v + 1 the exclusive or of their ids: with one edge
 * left that is its id, and with two it turns the id of either into the other's.
 */
export type HangingTrees = {
  /** Nodes taken off, each before the node it hangs on. */
  readonly node: Uint32Array;
  /** The edge by which each of them hangs. */
  readonly edge: Uint32Array;
  readonly links: Uint32Array;
  /** Edges that are left, self loops not counted. */
  readonly restCount: number;
};

/** Bits in `links`: the node was taken off; the node must stay, however few edges it has. */
export const HUNG = 0x20000000;
export const KEPT = 0x40000000;

/**
 * Takes off nodes of degree 1 until none is left but the kept ones. What is left are rings, what joins
 * them and the kept nodes, and the last node of a tree that keeps none. Self loops are left out. The xor
 * stands for a list of neighbours, so nothing has to be sorted. O(nodes + edges).
 */
export function hangingTrees(graph: Multigraph, kept: Uint32Array): HangingTrees {
  const { nodeCount, edgeFrom, edgeTo } = graph;
  const { links, edgeCount } = nodeLinks(graph);
  for (const node of kept) links[2 * node] = (links[2 * node] as number) | KEPT;
  const node = new Uint32Array(nodeCount);
  const edge = new Uint32Array(nodeCount);
  let count = 0;
  for (let first = 0; first < nodeCount; first += 1) {
    let leaf = first;
    while (links[2 * leaf] === 1) {
      const last = links[2 * leaf + 1] as number;
      const on = (edgeFrom[last] as number) ^ (edgeTo[last] as number) ^ leaf;
      node[count] = leaf;
      edge[count] = last;
      count += 1;
      links[2 * leaf] = HUNG;
      links[2 * on] = (links[2 * on] as number) - 1;
      links[2 * on + 1] = (links[2 * on + 1] as number) ^ last;
      leaf = on;
    }
  }
  return {
    node: node.slice(0, count),
    edge: edge.slice(0, count),
    links,
    restCount: edgeCount - count,
  };
}

function nodeLinks({ nodeCount, edgeFrom, edgeTo }: Multigraph): {
  links: Uint32Array;
  edgeCount: number;
} {
  const links = new Uint32Array(2 * nodeCount);
  let edgeCount = 0;
  for (let edge = 0; edge < edgeFrom.length; edge += 1) {
    const from = 2 * (edgeFrom[edge] as number);
    const to = 2 * (edgeTo[edge] as number);
    if (from === to) continue;
    links[from] = (links[from] as number) + 1;
    links[from + 1] = (links[from + 1] as number) ^ edge;
    links[to] = (links[to] as number) + 1;
    links[to + 1] = (links[to + 1] as number) ^ edge;
    edgeCount += 1;
  }
  return { links, edgeCount };
}
