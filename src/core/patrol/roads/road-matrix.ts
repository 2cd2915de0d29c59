import { f64 } from '../../geo/typed.ts';
import { coreGraph } from './core-graph.ts';
import { leastCosts } from './least-costs.ts';
import type { RoadGraph } from './road-graph.ts';
import { edgesWithPlaces } from './edges-with-places.ts';
import type { RoadPlaces } from './edges-with-places.ts';

export type { RoadPlaces } from './edges-with-places.ts';

/**
 * Seconds by road from every place to every other, row by row: the least over all ways, one-way streets
 * kept. Infinity where no road leads. The places become nodes, the graph is contracted to a core that
 * keeps them, and each is searched from once.
 */
export function roadMatrix(graph: RoadGraph, places: RoadPlaces): Float64Array {
  const count = places.edge.length;
  const edges = edgesWithPlaces(graph, places);
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
