import type { MetricPlane } from '../geo/metric-plane.ts';
import type { CableGraph, NetworkPieces } from '../network/cable-graph.ts';

/** Sections as lines in degrees, and the place half way along each. */
export type SectionLines = {
  /** Coordinates of section s are the pairs [start[s], start[s + 1]) of lonLat. */
  readonly start: Uint32Array;
  readonly lonLat: Float64Array;
  readonly middleLon: Float64Array;
  readonly middleLat: Float64Array;
};

/** Cuts the edges' polylines at the sections' ends. Neighbours share their end point exactly. */
export function sectionLines(
  graph: CableGraph,
  pieces: NetworkPieces,
  plane: MetricPlane,
): SectionLines {
  const count = pieces.sectionCount;
  const capacity = graph.vertexX.length + 2 * count;
  const start = new Uint32Array(count + 1);
  const x = new Float64Array(capacity);
  const y = new Float64Array(capacity);
  const middleX = new Float64Array(count);
  const middleY = new Float64Array(count);
  const walker = edgeWalker(graph);
  let used = 0;
  const push = (px: number, py: number): void => {
    x[used] = px;
    y[used] = py;
    used += 1;
  };
  for (let section = 0; section < count; section += 1) {
    const fromM = pieces.sectionFromM[section] ?? 0;
    const toM = pieces.sectionToM[section] ?? 0;
    const middleM = (fromM + toM) / 2;
    walker.enter(pieces.sectionEdge[section] ?? 0, fromM);
    push(walker.x(fromM), walker.y(fromM));
    let halfDone = false;
    for (;;) {
      const nextM = walker.nextM();
      if (!halfDone && nextM >= middleM) {
        middleX[section] = walker.x(middleM);
        middleY[section] = walker.y(middleM);
        halfDone = true;
      }
      if (nextM >= toM) break;
      walker.step();
      push(walker.x(nextM), walker.y(nextM));
    }
    push(walker.x(toM), walker.y(toM));
    start[section + 1] = used;
  }
  const lonLat = plane.toDegrees(x.subarray(0, used), y.subarray(0, used));
  const middle = plane.toDegrees(middleX, middleY);
  return {
    start,
    lonLat,
    middleLon: middle.filter((_, i) => i % 2 === 0),
    middleLat: middle.filter((_, i) => i % 2 === 1),
  };
}

/** Walks along an edge from vertex to vertex, forward only within one edge. */
function edgeWalker(graph: CableGraph) {
  const { vertexX, vertexY, vertexM, vertexStart } = graph;
  let edge = -1;
  let vertex = 0;
  let last = 0;
  const at = (values: Float64Array, alongM: number): number => {
    const m0 = vertexM[vertex] ?? 0;
    const m1 = vertexM[vertex + 1] ?? m0;
    const v0 = values[vertex] ?? 0;
    const v1 = values[vertex + 1] ?? v0;
    if (alongM >= m1) return v1;
    return v0 + (v1 - v0) * ((alongM - m0) / (m1 - m0));
  };
  return {
    /** Stands on the segment that holds `alongM`. */
    enter: (toEdge: number, alongM: number): void => {
      if (toEdge !== edge) {
        edge = toEdge;
        vertex = vertexStart[toEdge] ?? 0;
        last = (vertexStart[toEdge + 1] ?? 0) - 2;
      }
      while (vertex < last && (vertexM[vertex + 1] ?? 0) <= alongM) vertex += 1;
    },
    /** Metres along the edge at the end of this segment; infinite on the last one. */
    nextM: (): number => (vertex < last ? (vertexM[vertex + 1] ?? 0) : Infinity),
    step: (): void => {
      vertex += 1;
    },
    x: (alongM: number): number => at(vertexX, alongM),
    y: (alongM: number): number => at(vertexY, alongM),
  };
}
