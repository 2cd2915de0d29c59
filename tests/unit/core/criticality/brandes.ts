import type { Multigraph } from '../../../../src/core/criticality/multigraph.ts';

/** Shortest-way counts from every node by relaxing edges until nothing changes: slow, plain, right. */
export function plainBetweenness(
  graph: Multigraph,
  lengths: Float64Array | null,
): { node: number[]; edge: number[] } {
  const links = simpleLinks(graph, lengths);
  const node = Array.from({ length: graph.nodeCount }, () => 0);
  const edge = Array.from({ length: graph.edgeCount }, () => 0);
  for (let source = 0; source < graph.nodeCount; source += 1) {
    const { order, distance, ways } = waysFrom(graph.nodeCount, links, source);
    const carried = Array.from({ length: graph.nodeCount }, () => 0);
    for (const at of order.toReversed()) {
      for (const { a, b, length, edges } of links) {
        for (const [up, down] of [
          [a, b],
          [b, a],
        ] as const) {
          if (down !== at || (distance[up] ?? NaN) + length !== distance[at]) continue;
          const part = ((1 + (carried[at] ?? NaN)) * (ways[up] ?? NaN)) / (ways[at] ?? NaN);
          carried[up] = (carried[up] ?? NaN) + part;
          for (const e of edges) edge[e] = (edge[e] ?? NaN) + part / 2 / edges.length;
        }
      }
      if (at !== source) node[at] = (node[at] ?? NaN) + (carried[at] ?? NaN) / 2;
    }
  }
  return { node, edge };
}

type Link = { a: number; b: number; length: number; edges: number[] };

function simpleLinks({ edgeFrom, edgeTo }: Multigraph, lengths: Float64Array | null): Link[] {
  const links = new Map<string, Link>();
  edgeFrom.forEach((from, e) => {
    const to = edgeTo[e] ?? NaN;
    if (from === to) return;
    const [a, b] = [Math.min(from, to), Math.max(from, to)];
    const length = lengths?.[e] ?? 1;
    const known = links.get(`${a} ${b}`);
    if (known === undefined || length < known.length)
      links.set(`${a} ${b}`, { a, b, length, edges: [e] });
    else if (length === known.length) known.edges.push(e);
  });
  return [...links.values()];
}

function waysFrom(nodeCount: number, links: readonly Link[], source: number) {
  const distance = Array.from({ length: nodeCount }, (_, i) => (i === source ? 0 : Infinity));
  for (let changed = true; changed;) {
    changed = false;
    for (const { a, b, length } of links) {
      for (const [from, to] of [
        [a, b],
        [b, a],
      ] as const) {
        const far = (distance[from] ?? NaN) + length;
        if (far >= (distance[to] ?? NaN)) continue;
        distance[to] = far;
        changed = true;
      }
    }
  }
  const order = distance
    .map((_, i) => i)
    .filter((i) => distance[i] !== Infinity)
    .toSorted((i, j) => (distance[i] ?? NaN) - (distance[j] ?? NaN));
  const ways: number[] = Array.from({ length: nodeCount }, (_, i) => (i === source ? 1 : 0));
  for (const at of order) {
    for (const { a, b, length } of links) {
      const up = at === a ? b : at === b ? a : -1;
      if (up >= 0 && (distance[up] ?? NaN) + length === distance[at]) {
        ways[at] = (ways[at] ?? NaN) + (ways[up] ?? NaN);
      }
    }
  }
  return { order, distance, ways };
}
