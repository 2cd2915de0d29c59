import { segmentIndex } from '../geo/segment-index.ts';
import { f64, i32 } from '../geo/typed.ts';
import type { CableGraph } from '../network/cable-graph.ts';
import { networkPlacer } from '../network/place-incidents.ts';
import type { NetworkPlacer } from '../network/place-incidents.ts';
import { mayCarry } from './carriers.ts';

export type PlaceOnCable = { readonly edge: number; readonly alongM: number };

export type CableFinder = {
  /**
   * The nearest place within a distance on a cable in use that may carry the traffic of an operator, of the
   * edges accepted.
   */
  readonly near: (
    x: number,
    y: number,
    maxDistanceM: number,
    carrier: number,
    accept?: (edge: number) => boolean,
  ) => PlaceOnCable | undefined;
  /** The nearest place on the cable of one row, however far. */
  readonly onRoute: (x: number, y: number, row: number) => PlaceOnCable | undefined;
};

/** `edgeCarrier`: −1 for an edge that is not in use; the others are below `carrierCount`. */
export function cableFinder(
  graph: CableGraph,
  edgeCarrier: Int32Array,
  carrierCount: number,
): CableFinder {
  const index = segmentIndex({ start: graph.vertexStart, x: graph.vertexX, y: graph.vertexY });
  const byCarrier = index.byClass(classesOf(edgeCarrier));
  const wanted: Uint8Array[] = [];
  let placer: NetworkPlacer | undefined;
  return {
    near: (x, y, maxDistanceM, carrier, accept) => {
      const isWanted = (wanted[carrier] ??= carriersFor(carrier, carrierCount));
      const found = byCarrier.nearest(x, y, maxDistanceM, isWanted, accept);
      if (!found) return undefined;
      const fromM = f64(graph.vertexM, found.vertex);
      const alongM = fromM + found.t * (f64(graph.vertexM, found.vertex + 1) - fromM);
      return { edge: found.line, alongM };
    },
    onRoute: (x, y, row) => (placer ??= networkPlacer(graph)).nearestOnRoute(x, y, row),
  };
}

/** Class 0: not in use; else one more than the carrier. */
function classesOf(edgeCarrier: Int32Array): Uint32Array {
  const classes = new Uint32Array(edgeCarrier.length);
  for (let edge = 0; edge < classes.length; edge += 1) classes[edge] = i32(edgeCarrier, edge) + 1;
  return classes;
}

/** By class: 1 where the cables may carry the traffic of the operator. */
function carriersFor(carrier: number, carrierCount: number): Uint8Array {
  const isWanted = new Uint8Array(carrierCount + 1);
  for (let cable = 0; cable < carrierCount; cable += 1) {
    if (mayCarry(cable, carrier)) isWanted[cable + 1] = 1;
  }
  return isWanted;
}
