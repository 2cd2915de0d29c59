import { f64, u32 } from '../../geo/typed.ts';
import type { ArcGraph } from './core-graph.ts';

/** Least costs from one node to all others, in columns used again and again. */
export type LeastCosts = {
  /** Infinity where there is no way. Valid until the next `from`. */
  readonly cost: Float64Array;
  /** Stops early once all `targets` nodes marked 1 in `wanted` are settled. */
  readonly from: (source: number, wanted: Uint8Array, targets: number) => void;
};

/**
 * Dijkstra's algorithm with a binary heap that holds a node once (decrease-key by place). Given `through`,
 * it holds the arc each node was reached by.
 */
export function leastCosts(
  { nodeCount, start, to, cost: arcCost }: ArcGraph,
  through?: Int32Array,
): LeastCosts {
  const cost = new Float64Array(nodeCount);
  const heap = new Uint32Array(nodeCount);
  /** Place in the heap plus 1; 0: never in it. */
  const place = new Uint32Array(nodeCount);
  let size = 0;
  const rise = (from: number, node: number): void => {
    const own = f64(cost, node);
    let at = from;
    while (at > 0) {
      const parent = (at - 1) >> 1;
      const above = u32(heap, parent);
      if (f64(cost, above) <= own) break;
      heap[at] = above;
      place[above] = at + 1;
      at = parent;
    }
    heap[at] = node;
    place[node] = at + 1;
  };
  const pop = (): number => {
    const top = u32(heap, 0);
    size -= 1;
    if (size === 0) return top;
    const node = u32(heap, size);
    const own = f64(cost, node);
    let at = 0;
    for (;;) {
      let child = 2 * at + 1;
      if (child >= size) break;
      if (child + 1 < size && f64(cost, u32(heap, child + 1)) < f64(cost, u32(heap, child))) {
        child += 1;
      }
      const below = u32(heap, child);
      if (f64(cost, below) >= own) break;
      heap[at] = below;
      place[below] = at + 1;
      at = child;
    }
    heap[at] = node;
    place[node] = at + 1;
    return top;
  };
  const from = (source: number, wanted: Uint8Array, targets: number): void => {
    cost.fill(Infinity);
    place.fill(0);
    cost[source] = 0;
    size = 1;
    rise(0, source);
    let left = targets;
    while (size > 0 && left > 0) {
      const node = pop();
      if (wanted[node] === 1) left -= 1;
      const own = f64(cost, node);
      const end = u32(start, node + 1);
      for (let arc = u32(start, node); arc < end; arc += 1) {
        const next = u32(to, arc);
        const reached = own + f64(arcCost, arc);
        if (reached >= f64(cost, next)) continue;
        cost[next] = reached;
        if (through) through[next] = arc;
        const known = u32(place, next);
        if (known > 0) rise(known - 1, next);
        else {
          size += 1;
          rise(size - 1, next);
        }
      }
    }
  };
  return { cost, from };
}
