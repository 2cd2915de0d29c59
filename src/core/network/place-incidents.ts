import type { RunContext } from '../basics/run-context.ts';
import { fractionNearest, segmentIndex, squaredDistance } from '../geo/segment-index.ts';
import type { PlaneLines, PointOnLine } from '../geo/segment-index.ts';
import { f64, i32, u32 } from '../geo/typed.ts';
import type { CableGraph } from './cable-graph.ts';

export type PlaceOnNetwork = {
  readonly edge: number;
  readonly alongM: number;
  /** From the incident to its place on the cable. */
  readonly distanceM: number;
};

/** Finds the point of the network nearest to a point of the plane; ties go to the lowest edge. */
export type NetworkPlacer = {
  /** Nearest cable within the limit, of the routes accepted. */
  readonly nearest: (
    x: number,
    y: number,
    maxDistanceM: number,
    acceptRoute?: (route: number) => boolean,
  ) => PlaceOnNetwork | undefined;
  /** Nearest point of one route whatever the distance; nothing when the route has no edge. */
  readonly nearestOnRoute: (x: number, y: number, route: number) => PlaceOnNetwork | undefined;
};

export function networkPlacer(graph: CableGraph): NetworkPlacer {
  const lines: PlaneLines = { start: graph.vertexStart, x: graph.vertexX, y: graph.vertexY };
  const index = segmentIndex(lines);
  const edgesOf = edgesByRoute(graph);
  const place = (found: PointOnLine | undefined): PlaceOnNetwork | undefined => {
    if (!found) return undefined;
    const fromM = f64(graph.vertexM, found.vertex);
    const segmentM = f64(graph.vertexM, found.vertex + 1) - fromM;
    return { edge: found.line, alongM: fromM + found.t * segmentM, distanceM: found.distanceM };
  };
  return {
    nearest: (x, y, maxDistanceM, acceptRoute) =>
      place(
        index.nearest(
          x,
          y,
          maxDistanceM,
          acceptRoute && ((edge) => acceptRoute(u32(graph.edgeRoute, edge))),
        ),
      ),
    nearestOnRoute: (x, y, route) => place(nearestOfEdges(lines, edgesOf(route), x, y)),
  };
}

export type IncidentPlaces = {
  /** −1 where there is no place: no coordinates, or nothing within the limit. */
  readonly edge: Int32Array;
  readonly alongM: Float64Array;
  /** Metres from the incident to the cable; 0 where there is no place. */
  readonly distanceM: Float64Array;
};

/**
 * Places many points: on their own route where it is known (`route` ≥ 0, whatever the distance, which is
 * given), else on the nearest cable within the limit.
 */
export async function placeIncidents(
  placer: NetworkPlacer,
  points: { readonly x: Float64Array; readonly y: Float64Array; readonly route: Int32Array },
  maxDistanceM: number,
  ctx: RunContext,
): Promise<IncidentPlaces> {
  const count = points.x.length;
  const edge = new Int32Array(count).fill(-1);
  const alongM = new Float64Array(count);
  const distanceM = new Float64Array(count);
  for (let i = 0; i < count; i += 1) {
    if (i % 2048 === 0) await ctx.breathe();
    const x = f64(points.x, i);
    const y = f64(points.y, i);
    if (!Number.isFinite(x + y)) continue;
    const route = i32(points.route, i);
    const onRoute = route >= 0 ? placer.nearestOnRoute(x, y, route) : undefined;
    const found = onRoute ?? placer.nearest(x, y, maxDistanceM);
    if (!found) continue;
    edge[i] = found.edge;
    alongM[i] = found.alongM;
    distanceM[i] = found.distanceM;
  }
  return { edge, alongM, distanceM };
}

type EdgeRange = { readonly first: number; readonly end: number };

/** Edges are made route by route, so those of a route are consecutive. */
function edgesByRoute({ edgeRoute, edgeCount }: CableGraph): (route: number) => EdgeRange {
  const ranges = new Map<number, { first: number; end: number }>();
  for (let edge = 0; edge < edgeCount; edge += 1) {
    const range = ranges.get(u32(edgeRoute, edge));
    if (range) range.end = edge + 1;
    else ranges.set(u32(edgeRoute, edge), { first: edge, end: edge + 1 });
  }
  return (route) => ranges.get(route) ?? { first: 0, end: 0 };
}

function nearestOfEdges(
  lines: PlaneLines,
  { first, end }: EdgeRange,
  x: number,
  y: number,
): PointOnLine | undefined {
  let best: PointOnLine | undefined;
  let bestSquare = Infinity;
  for (let line = first; line < end; line += 1) {
    for (
      let vertex = u32(lines.start, line);
      vertex + 1 < u32(lines.start, line + 1);
      vertex += 1
    ) {
      const t = fractionNearest(lines, vertex, x, y);
      const square = squaredDistance(lines, vertex, t, x, y);
      if (square >= bestSquare) continue;
      bestSquare = square;
      best = { line, vertex, t, distanceM: Math.sqrt(square) };
    }
  }
  return best;
}
