import { f64, u32 } from '../../geo/typed.ts';
import { coreGraph } from './core-graph.ts';
import type { TwoWayEdges } from './core-graph.ts';
import { leastCosts } from './least-costs.ts';
import type { RoadGraph } from './road-graph.ts';

/** Places on roads: an edge and metres along it. */
export type RoadPlaces = {
  readonly edge: Uint32Array;
  readonly alongM: Float64Array;
};

/**
 * Seconds by road from every place to every other, row by row: the least over all ways, one-way streets
 * kept. Infinity where no road leads. The places become nodes, the graph is contracted to a core that
 * keeps them, and each is searched from once.
 */
export function roadMatrix(graph: RoadGraph, places: RoadPlaces): Float64Array {
  const count = places.edge.length;
  const edges = withPlaces(graph, places);
  const keep = new Uint8Array(edges.nodeCount).fill(1, edges.nodeCount - count);
  const core = coreGraph(edges, keep);
  const nodeOf = core.newNumber.subarray(edges.nodeCount - count);
  const wanted = new Uint8Array(core.nodeCount);
  for (const node of nodeOf) wanted[node] = 1;
  const search = leastCosts(core);
  const matrix = new Float64Array(count * count);
  for (let a = 0; a < count; a += 1) {
    search.from(nodeOf[a] ?? 0, wanted, count);
    for (let b = 0; b < count; b += 1) {
      matrix[a * count + b] = f64(search.cost, nodeOf[b] ?? 0);
    }
  }
  return matrix;
}

/** The graph with a node more for each place, numbered after those of the roads, in the order of the places. */
function withPlaces(
  { lines, forwardS, backwardS }: RoadGraph,
  { edge: edgeOf, alongM }: RoadPlaces,
): TwoWayEdges {
  const { edgeCount, edgeFrom, edgeTo, edgeLengthM, nodeCount } = lines;
  const order = Array.from(edgeOf, (_, place) => place).toSorted(
    (a, b) => u32(edgeOf, a) - u32(edgeOf, b) || f64(alongM, a) - f64(alongM, b),
  );
  const count = edgeCount + order.length;
  const from = new Uint32Array(count);
  const to = new Uint32Array(count);
  const forward = new Float64Array(count);
  const backward = new Float64Array(count);
  let at = 0;
  let next = 0;
  for (let edge = 0; edge < edgeCount; edge += 1) {
    let node = u32(edgeFrom, edge);
    let reached = 0;
    const lay = (towards: number, share: number): void => {
      from[at] = node;
      to[at] = towards;
      forward[at] = partS(f64(forwardS, edge), share - reached);
      backward[at] = partS(f64(backwardS, edge), share - reached);
      at += 1;
      [node, reached] = [towards, share];
    };
    for (; next < order.length; next += 1) {
      const place = order[next] ?? 0;
      if (u32(edgeOf, place) !== edge) break;
      const lengthM = f64(edgeLengthM, edge);
      const share = lengthM > 0 ? Math.min(1, f64(alongM, place) / lengthM) : 0;
      lay(nodeCount + place, Math.max(reached, share));
    }
    lay(u32(edgeTo, edge), 1);
  }
  return { nodeCount: nodeCount + order.length, from, to, forward, backward };
}

/** Part of an edge's time; nothing takes no time, also where the way is barred. */
function partS(seconds: number, part: number): number {
  return part <= 0 ? 0 : part * seconds;
}
