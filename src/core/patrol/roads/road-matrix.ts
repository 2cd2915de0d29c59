import { f64, u32 } from '../../geo/typed.ts';
import { coreGraph } from './core-graph.ts';
import { leastCosts } from './least-costs.ts';
import type { RoadGraph } from './road-graph.ts';

/** Places on roads: an edge and metres along it. */
export type RoadPlaces = {
  readonly edge: Uint32Array;
  readonly alongM: Float64Array;
};

/**
 * Seconds by road from every place to every other, row by row: the least over all ways, one-way streets
 * kept. Infinity where no road leads. The graph is contracted to a core that keeps the ends of the places'
 * edges; then one search a place. Two places on one edge may also go straight along it.
 */
export function roadMatrix(graph: RoadGraph, places: RoadPlaces): Float64Array {
  const { lines, forwardS, backwardS } = graph;
  const count = places.edge.length;
  const keep = new Uint8Array(lines.nodeCount);
  for (const edge of places.edge) {
    keep[u32(lines.edgeFrom, edge)] = 1;
    keep[u32(lines.edgeTo, edge)] = 1;
  }
  const core = coreGraph(
    {
      nodeCount: lines.nodeCount,
      from: lines.edgeFrom,
      to: lines.edgeTo,
      forward: forwardS,
      backward: backwardS,
    },
    keep,
  );
  const wanted = new Uint8Array(core.nodeCount);
  let targets = 0;
  for (let node = 0; node < keep.length; node += 1) {
    if (keep[node] === 0) continue;
    wanted[core.newNumber[node] ?? 0] = 1;
    targets += 1;
  }
  const search = leastCosts(core);
  const costs = new Map<number, Float64Array>();
  const fromNode = (node: number): Float64Array => {
    const known = costs.get(node);
    if (known) return known;
    search.from(core.newNumber[node] ?? 0, wanted, targets);
    const own = Float64Array.from(places.edge, () => Infinity);
    for (let place = 0; place < count; place += 1) own[place] = arrival(place);
    costs.set(node, own);
    return own;
  };
  const share = (place: number): number => {
    const lengthM = f64(lines.edgeLengthM, u32(places.edge, place));
    return lengthM > 0 ? f64(places.alongM, place) / lengthM : 0;
  };
  /** From the node searched from to a place. */
  const arrival = (place: number): number => {
    const edge = u32(places.edge, place);
    const at = (node: number): number => f64(search.cost, core.newNumber[node] ?? 0);
    const part = share(place);
    return Math.min(
      at(u32(lines.edgeFrom, edge)) + along(forwardS, edge, part),
      at(u32(lines.edgeTo, edge)) + along(backwardS, edge, 1 - part),
    );
  };
  const matrix = new Float64Array(count * count);
  for (let a = 0; a < count; a += 1) {
    const edge = u32(places.edge, a);
    const part = share(a);
    const onward = fromNode(u32(lines.edgeTo, edge));
    const back = fromNode(u32(lines.edgeFrom, edge));
    const [toEndS, toStartS] = [along(forwardS, edge, 1 - part), along(backwardS, edge, part)];
    for (let b = 0; b < count; b += 1) {
      const around = Math.min(toEndS + f64(onward, b), toStartS + f64(back, b));
      const straight = u32(places.edge, b) === edge ? straightS(edge, part, share(b)) : Infinity;
      matrix[a * count + b] = a === b ? 0 : Math.min(around, straight);
    }
  }
  return matrix;

  function straightS(edge: number, from: number, to: number): number {
    return to >= from ? along(forwardS, edge, to - from) : along(backwardS, edge, from - to);
  }
}

/** Part of an edge's time; nothing takes no time, also where the way is barred. */
function along(seconds: Float64Array, edge: number, part: number): number {
  return part <= 0 ? 0 : part * f64(seconds, edge);
}
