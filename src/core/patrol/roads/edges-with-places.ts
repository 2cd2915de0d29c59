import { f64, u32 } from '../../geo/typed.ts';
import type { TwoWayEdges } from './core-graph.ts';
import type { RoadGraph } from './road-graph.ts';

/** Places on roads: an edge and metres along it. */
export type RoadPlaces = {
  readonly edge: Uint32Array;
  readonly alongM: Float64Array;
};

/** Edges split at the places: of which edge each is a piece, from where to where, as shares of its length. */
export type SplitEdges = TwoWayEdges & {
  readonly edge: Uint32Array;
  readonly fromShare: Float64Array;
  readonly toShare: Float64Array;
};

/** The graph with a node more for each place, numbered after those of the roads, in the order of the places. */
export function edgesWithPlaces(
  { lines, forwardS, backwardS }: RoadGraph,
  { edge: edgeOf, alongM }: RoadPlaces,
): SplitEdges {
  const { edgeCount, edgeFrom, edgeTo, edgeLengthM, nodeCount } = lines;
  const order = Array.from(edgeOf, (_, place) => place).toSorted(
    (a, b) => u32(edgeOf, a) - u32(edgeOf, b) || f64(alongM, a) - f64(alongM, b),
  );
  const split = emptyEdges(nodeCount + order.length, edgeCount + order.length);
  let at = 0;
  let next = 0;
  for (let edge = 0; edge < edgeCount; edge += 1) {
    let node = u32(edgeFrom, edge);
    let reached = 0;
    const lay = (towards: number, share: number): void => {
      split.from[at] = node;
      split.to[at] = towards;
      split.forward[at] = partS(f64(forwardS, edge), share - reached);
      split.backward[at] = partS(f64(backwardS, edge), share - reached);
      split.edge[at] = edge;
      split.fromShare[at] = reached;
      split.toShare[at] = share;
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
  return split;
}

function emptyEdges(nodeCount: number, count: number): SplitEdges {
  return {
    nodeCount,
    from: new Uint32Array(count),
    to: new Uint32Array(count),
    forward: new Float64Array(count),
    backward: new Float64Array(count),
    edge: new Uint32Array(count),
    fromShare: new Float64Array(count),
    toShare: new Float64Array(count),
  };
}

/** Part of an edge's time; nothing takes no time, also where the way is barred. */
function partS(seconds: number, part: number): number {
  return part <= 0 ? 0 : part * seconds;
}
