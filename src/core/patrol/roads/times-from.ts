import { f64, u32 } from '../../geo/typed.ts';
import { edgeArcs } from './edge-arcs.ts';
import { edgesWithPlaces } from './edges-with-places.ts';
import type { RoadPlaces } from './edges-with-places.ts';
import { leastCosts } from './least-costs.ts';
import type { RoadGraph } from './road-graph.ts';

/**
 * Seconds from the nearest (in time) of some places to any place on the ways, one-way streets kept; Infinity
 * where none leads there. One search, O(edges log nodes), then O(1) a place.
 */
export function timesFrom(
  graph: RoadGraph,
  places: RoadPlaces,
): (edge: number, alongM: number) => number {
  const { lines, forwardS, backwardS } = graph;
  const split = edgesWithPlaces(graph, places);
  const first = split.nodeCount - places.edge.length;
  const count = split.from.length;
  const source = split.nodeCount;
  const join = (column: Uint32Array, more: (place: number) => number) =>
    Uint32Array.from([...column, ...places.edge.keys()], (value, at) =>
      at < count ? value : more(value),
    );
  const join64 = (column: Float64Array, more: number) =>
    Float64Array.from([...column, ...places.edge.keys()], (value, at) =>
      at < count ? value : more,
    );
  const arcs = edgeArcs({
    nodeCount: source + 1,
    from: join(split.from, () => source),
    to: join(split.to, (place) => first + place),
    forward: join64(split.forward, 0),
    backward: join64(split.backward, Infinity),
  });
  const search = leastCosts(arcs);
  search.from(source, new Uint8Array(arcs.nodeCount), 1);
  const { cost } = search;
  const own = new Map<number, number[]>();
  places.edge.forEach((edge, place) => own.set(edge, [...(own.get(edge) ?? []), place]));
  return (edge, alongM) => {
    const lengthM = Math.max(f64(lines.edgeLengthM, edge), 1e-9);
    const share = Math.min(1, Math.max(0, alongM / lengthM));
    let least = Math.min(
      f64(cost, u32(lines.edgeFrom, edge)) + part(f64(forwardS, edge), share),
      f64(cost, u32(lines.edgeTo, edge)) + part(f64(backwardS, edge), 1 - share),
    );
    for (const place of own.get(edge) ?? []) {
      const at = Math.min(1, f64(places.alongM, place) / lengthM);
      const seconds = share >= at ? f64(forwardS, edge) : f64(backwardS, edge);
      least = Math.min(least, part(seconds, Math.abs(share - at)));
    }
    return least;
  };
}

function part(seconds: number, share: number): number {
  return share <= 0 ? 0 : share * seconds;
}
