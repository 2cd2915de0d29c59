import { f64, u32 } from '../../geo/typed.ts';
import type { ArcGraph, TwoWayEdges } from './core-graph.ts';

/** Arcs both ways where an edge may be driven. */
export type EdgeArcs = ArcGraph & {
  readonly source: Uint32Array;
  /** Edge × 2, +1 against its direction. */
  readonly half: Uint32Array;
};

/** O(edges). */
export function edgeArcs({ nodeCount, from, to, forward, backward }: TwoWayEdges): EdgeArcs {
  const start = new Uint32Array(nodeCount + 1);
  const each = (visit: (a: number, b: number, cost: number, half: number) => void): void => {
    for (let edge = 0; edge < from.length; edge += 1) {
      const [a, b] = [u32(from, edge), u32(to, edge)];
      if (f64(forward, edge) !== Infinity) visit(a, b, f64(forward, edge), 2 * edge);
      if (f64(backward, edge) !== Infinity) visit(b, a, f64(backward, edge), 2 * edge + 1);
    }
  };
  each((a) => {
    start[a + 1] = u32(start, a + 1) + 1;
  });
  for (let node = 0; node < nodeCount; node += 1) {
    start[node + 1] = u32(start, node + 1) + u32(start, node);
  }
  const next = start.slice();
  const arcs = u32(start, nodeCount);
  const columns = {
    to: new Uint32Array(arcs),
    cost: new Float64Array(arcs),
    source: new Uint32Array(arcs),
    half: new Uint32Array(arcs),
  };
  each((a, b, cost, half) => {
    const at = u32(next, a);
    next[a] = at + 1;
    columns.to[at] = b;
    columns.cost[at] = cost;
    columns.source[at] = a;
    columns.half[at] = half;
  });
  return { nodeCount, start, ...columns };
}
