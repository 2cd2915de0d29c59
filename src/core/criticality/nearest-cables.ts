import { cellOrder } from '../geo/cell-order.ts';
import { f64, u32 } from '../geo/typed.ts';
import type { CableFinder } from './cable-finder.ts';

export type CablesNear = {
  /** By point: edge of the cable graph, −1 where there is none. */
  readonly edge: Int32Array;
  readonly alongM: Float64Array;
};

export type CableQuestion = {
  /** Points of the plane, NaN where there is no place. */
  readonly x: Float64Array;
  readonly y: Float64Array;
  readonly isAsked: Uint8Array;
  readonly toleranceM: number;
  /** By point: its operator, and that of its standby. */
  readonly carrier: Uint32Array;
  readonly standbyCarrier: Uint32Array;
  /** Whether a cable reaches an exchange. */
  readonly reaches: (edge: number) => boolean;
};

/**
 * The nearest cable of every point asked about, within the tolerance, that may carry its traffic; for a
 * point bound to no operator before all one that reaches an exchange, of these one that may carry its
 * standby's. O(points × cables near).
 */
export function nearestCables(find: CableFinder, question: CableQuestion): CablesNear {
  const { x, y, toleranceM, carrier, standbyCarrier, reaches } = question;
  const edge = new Int32Array(x.length).fill(-1);
  const alongM = new Float64Array(x.length);
  for (const point of cellOrder(x, y, question.isAsked)) {
    const [px, py, own] = [f64(x, point), f64(y, point), u32(carrier, point)];
    const beside = u32(standbyCarrier, point);
    const found =
      (own === 0 && beside > 0 ? find.near(px, py, toleranceM, beside, reaches) : undefined) ??
      (own === 0 ? find.near(px, py, toleranceM, 0, reaches) : undefined) ??
      find.near(px, py, toleranceM, own);
    if (!found) continue;
    edge[point] = found.edge;
    alongM[point] = found.alongM;
  }
  return { edge, alongM };
}
