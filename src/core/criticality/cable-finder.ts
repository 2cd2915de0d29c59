import { segmentIndex } from '../geo/segment-index.ts';
import type { CableGraph } from '../network/cable-graph.ts';

export type PlaceOnCable = {
  readonly edge: number;
  readonly alongM: number;
  readonly distanceM: number;
};

/** The nearest place of a cable in use within a distance, of the edges accepted. */
export type CableFinder = (
  x: number,
  y: number,
  maxDistanceM: number,
  accept: (edge: number) => boolean,
) => PlaceOnCable | undefined;

/** `edgeCarrier`: −1 for an edge that is not in use. */
export function cableFinder(graph: CableGraph, edgeCarrier: Int32Array): CableFinder {
  const index = segmentIndex({ start: graph.vertexStart, x: graph.vertexX, y: graph.vertexY });
  return (x, y, maxDistanceM, accept) => {
    const found = index.nearest(
      x,
      y,
      maxDistanceM,
      (edge) => (edgeCarrier[edge] as number) >= 0 && accept(edge),
    );
    if (!found) return undefined;
    const fromM = graph.vertexM[found.vertex] as number;
    const alongM = fromM + found.t * ((graph.vertexM[found.vertex + 1] as number) - fromM);
    return { edge: found.line, alongM, distanceM: found.distanceM };
  };
}
