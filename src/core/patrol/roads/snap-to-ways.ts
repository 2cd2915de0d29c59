import { segmentIndex } from '../../geo/segment-index.ts';
import { f64 } from '../../geo/typed.ts';
import type { RoadGraph } from './road-graph.ts';
import { partOf } from './patrol-ways.ts';

/** The nearest place on a way that can be driven, and how far that is. */
export type WayPlace = {
  readonly edge: number;
  readonly alongM: number;
  readonly x: number;
  readonly y: number;
  readonly gapM: number;
  readonly part: number;
};

/** Farther from every way than this is not reached. */
export const MOST_GAP_M = 3000;

/**
 * Finds the nearest place on the ways that `inPart` accepts (all, when not given), within MOST_GAP_M.
 * Ways that may be driven neither way are no ways.
 */
export function snapToWays(
  graph: RoadGraph,
): (x: number, y: number, inPart?: (part: number) => boolean) => WayPlace | null {
  const { lines, forwardS, backwardS } = graph;
  const { vertexStart: start, vertexX, vertexY, vertexM } = lines;
  const index = segmentIndex({ start, x: vertexX, y: vertexY });
  const driven = (edge: number): boolean =>
    Math.min(f64(forwardS, edge), f64(backwardS, edge)) < Infinity;
  return (x, y, inPart) => {
    const found = index.nearest(
      x,
      y,
      MOST_GAP_M,
      (edge) => driven(edge) && (!inPart || inPart(partOf(graph, edge))),
    );
    if (!found) return null;
    const { line: edge, vertex, t, distanceM } = found;
    const between = (values: Float64Array): number =>
      f64(values, vertex) + t * (f64(values, vertex + 1) - f64(values, vertex));
    return {
      edge,
      alongM: between(vertexM),
      x: between(vertexX),
      y: between(vertexY),
      gapM: distanceM,
      part: partOf(graph, edge),
    };
  };
}

/** Length of the ways of each part, metres. */
export function partLengths({ lines }: RoadGraph): Float64Array {
  const lengthM = new Float64Array(lines.componentCount);
  for (let edge = 0; edge < lines.edgeCount; edge += 1) {
    const part = lines.component[lines.edgeFrom[edge] ?? 0] ?? 0;
    lengthM[part] = f64(lengthM, part) + f64(lines.edgeLengthM, edge);
  }
  return lengthM;
}
