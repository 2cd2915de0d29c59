import FlatQueue from 'flatqueue';
import { f64, u32 } from '../../geo/typed.ts';
import type { CableGraph } from '../../network/cable-graph.ts';

/** Visits the nodes within a radius of a place on the network, the nearest first, with their distance. */
export type NodeReach = (
  edge: number,
  alongM: number,
  radiusM: number,
  visit: (node: number, distanceM: number) => void,
) => void;

/** Dijkstra from a place, stopped at the radius (that distance included). Working space is kept between calls. */
export function nodeReach(graph: CableGraph): NodeReach {
  const { edgeFrom, edgeTo, edgeLengthM, adjacencyStart, adjacency } = graph;
  const distance = new Float64Array(graph.nodeCount).fill(Infinity);
  const queue = new FlatQueue();
  const reached: number[] = [];
  return (edge, alongM, radiusM, visit) => {
    const reach = (node: number, far: number): void => {
      if (far > radiusM || far >= f64(distance, node)) return;
      if (f64(distance, node) === Infinity) reached.push(node);
      distance[node] = far;
      queue.push(node, far);
    };
    reach(u32(edgeFrom, edge), alongM);
    reach(u32(edgeTo, edge), f64(edgeLengthM, edge) - alongM);
    while (queue.length > 0) {
      const far = queue.peekValue() ?? 0;
      const node = queue.pop() ?? 0;
      if (far > f64(distance, node)) continue;
      visit(node, far);
      const end = u32(adjacencyStart, node + 1);
      for (let k = u32(adjacencyStart, node); k < end; k += 1) {
        const half = u32(adjacency, k);
        const next = u32(half & 1 ? edgeFrom : edgeTo, half >> 1);
        reach(next, far + f64(edgeLengthM, half >> 1));
      }
    }
    for (const node of reached) distance[node] = Infinity;
    reached.length = 0;
  };
}
