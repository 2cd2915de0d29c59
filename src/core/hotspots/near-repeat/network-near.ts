import { f64, u32 } from '../../geo/typed.ts';
import type { CableGraph } from '../../network/cable-graph.ts';
import { nodeReach } from './node-reach.ts';

/** Places on the network: an edge and metres along it. */
export type NetworkPlaces = { readonly edge: Uint32Array; readonly alongM: Float64Array };

/** Visits every place within the radius of one along the network, itself at 0 included, in no order. */
export type NetworkNear = (
  place: number,
  radiusM: number,
  visit: (other: number, distanceM: number) => void,
) => void;

/**
 * Which places are near along the cable: the shortest way over the network, loops and parallel cables
 * included; another component is never near. O(nodes and places within the radius) a call.
 */
export function networkNear(graph: CableGraph, places: NetworkPlaces): NetworkNear {
  const byEdge = placesByEdge(graph.edgeCount, places.edge);
  const reach = nodeReach(graph);
  const best = new Float64Array(places.edge.length).fill(Infinity);
  const found: number[] = [];
  return (place, radiusM, visit) => {
    const offer = (other: number, far: number): void => {
      if (far > radiusM || far >= f64(best, other)) return;
      if (f64(best, other) === Infinity) found.push(other);
      best[other] = far;
    };
    const edge = u32(places.edge, place);
    const alongM = f64(places.alongM, place);
    for (let k = u32(byEdge.start, edge); k < u32(byEdge.start, edge + 1); k += 1) {
      const other = u32(byEdge.place, k);
      offer(other, Math.abs(f64(places.alongM, other) - alongM));
    }
    reach(edge, alongM, radiusM, (node, far) => {
      const end = u32(graph.adjacencyStart, node + 1);
      for (let k = u32(graph.adjacencyStart, node); k < end; k += 1) {
        const half = u32(graph.adjacency, k);
        const on = half >> 1;
        for (let at = u32(byEdge.start, on); at < u32(byEdge.start, on + 1); at += 1) {
          const other = u32(byEdge.place, at);
          const along = f64(places.alongM, other);
          offer(other, far + (half & 1 ? f64(graph.edgeLengthM, on) - along : along));
        }
      }
    });
    for (const other of found) {
      visit(other, f64(best, other));
      best[other] = Infinity;
    }
    found.length = 0;
  };
}

function placesByEdge(edgeCount: number, edge: Uint32Array) {
  const start = new Uint32Array(edgeCount + 1);
  for (const on of edge) start[on + 1] = u32(start, on + 1) + 1;
  for (let on = 0; on < edgeCount; on += 1) start[on + 1] = u32(start, on + 1) + u32(start, on);
  const filled = start.slice();
  const place = new Uint32Array(edge.length);
  edge.forEach((on, number) => {
    const at = u32(filled, on);
    place[at] = number;
    filled[on] = at + 1;
  });
  return { start, place };
}
