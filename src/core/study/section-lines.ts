import type { MetricPlane } from '../geo/metric-plane.ts';
import { f64, u32 } from '../geo/typed.ts';
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
  const cuts = cutEdges(graph, pieces);
  const chain = plane.toDegrees(cuts.x, cuts.y);
  const middle = plane.toDegrees(cuts.middleX, cuts.middleY);
  const { first, last } = cuts;
  const count = pieces.sectionCount;
  const start = new Uint32Array(count + 1);
  for (let section = 0; section < count; section += 1) {
    start[section + 1] = u32(start, section) + u32(last, section) + 1 - u32(first, section);
  }
  const lonLat = new Float64Array(2 * u32(start, count));
  for (let section = 0, to = 0; section < count; section += 1) {
    const end = 2 * u32(last, section) + 2;
    for (let from = 2 * u32(first, section); from < end; from += 1, to += 1) {
      lonLat[to] = f64(chain, from);
    }
  }
  const middleLon = new Float64Array(count);
  const middleLat = new Float64Array(count);
  for (let section = 0; section < count; section += 1) {
    middleLon[section] = f64(middle, 2 * section);
    middleLat[section] = f64(middle, 2 * section + 1);
  }
  return { start, lonLat, middleLon, middleLat };
}

/** Edges with their vertices and cuts in one chain; section s runs from point first[s] to last[s] of it. */
function cutEdges(graph: CableGraph, pieces: NetworkPieces) {
  const { vertexX, vertexY, vertexM, vertexStart } = graph;
  const { sectionCount, sectionToM, edgeSectionStart } = pieces;
  const x = new Float64Array(vertexX.length + sectionCount);
  const y = new Float64Array(x.length);
  const middleX = new Float64Array(sectionCount);
  const middleY = new Float64Array(sectionCount);
  const first = new Uint32Array(sectionCount);
  const last = new Uint32Array(sectionCount);
  let used = 0;
  for (let edge = 0; edge < graph.edgeCount; edge += 1) {
    let vertex = u32(vertexStart, edge);
    const lastSegment = u32(vertexStart, edge + 1) - 2;
    let fromM = 0;
    x[used] = f64(vertexX, vertex);
    y[used] = f64(vertexY, vertex);
    const lastSection = u32(edgeSectionStart, edge + 1);
    for (let section = u32(edgeSectionStart, edge); section < lastSection; section += 1) {
      const toM = f64(sectionToM, section);
      const middleM = (fromM + toM) / 2;
      first[section] = used;
      while (vertex < lastSegment && f64(vertexM, vertex + 1) < middleM) {
        vertex += 1;
        used += 1;
        x[used] = f64(vertexX, vertex);
        y[used] = f64(vertexY, vertex);
      }
      middleX[section] = onSegment(vertexX, vertexM, vertex, middleM);
      middleY[section] = onSegment(vertexY, vertexM, vertex, middleM);
      while (vertex < lastSegment && f64(vertexM, vertex + 1) < toM) {
        vertex += 1;
        used += 1;
        x[used] = f64(vertexX, vertex);
        y[used] = f64(vertexY, vertex);
      }
      used += 1;
      x[used] = onSegment(vertexX, vertexM, vertex, toM);
      y[used] = onSegment(vertexY, vertexM, vertex, toM);
      last[section] = used;
      fromM = toM;
      while (vertex < lastSegment && f64(vertexM, vertex + 1) <= toM) vertex += 1;
    }
    used += 1;
  }
  return { x: x.subarray(0, used), y: y.subarray(0, used), middleX, middleY, first, last };
}

/** A coordinate `alongM` metres along the edge, on the segment that starts at the vertex. */
function onSegment(
  values: Float64Array,
  vertexM: Float64Array,
  vertex: number,
  alongM: number,
): number {
  const m0 = f64(vertexM, vertex);
  const m1 = f64(vertexM, vertex + 1);
  const v0 = f64(values, vertex);
  const v1 = f64(values, vertex + 1);
  return alongM >= m1 ? v1 : v0 + (v1 - v0) * ((alongM - m0) / (m1 - m0));
}
