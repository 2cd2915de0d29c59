import { f64, u32 } from '../../geo/typed.ts';
import type { NeighbourLists } from '../local-statistics/neighbour-lists.ts';

/**
 * Values of units over equal time steps: unit u at step t stands at u × steps + t. Neighbours in space and
 * time are a unit and its neighbours, at the same step and at up to `back` steps before (the neighbourhood
 * time step of Esri's space-time cubes).
 */
export type SpaceTimeSums = {
  /** Σ over the neighbourhood, the bin itself counted. */
  readonly sum: Float64Array;
  /** How many bins that is. */
  readonly length: Uint32Array;
};

/** Sums are taken bin by bin, not slid, so that equal values give equal sums. O((units × back + links) × steps). */
export function spaceTimeSums(
  values: Float64Array,
  steps: number,
  { start, to }: NeighbourLists,
  back = 0,
): SpaceTimeSums {
  const sum = new Float64Array(values.length);
  const length = new Uint32Array(values.length);
  const around = new Float64Array(steps);
  for (let unit = 0; unit + 1 < start.length; unit += 1) {
    const first = unit * steps;
    for (let t = 0; t < steps; t += 1) around[t] = f64(values, first + t);
    for (let k = u32(start, unit); k < u32(start, unit + 1); k += 1) {
      const other = u32(to, k) * steps;
      for (let t = 0; t < steps; t += 1) around[t] = f64(around, t) + f64(values, other + t);
    }
    const members = u32(start, unit + 1) - u32(start, unit) + 1;
    for (let t = 0; t < steps; t += 1) {
      const from = Math.max(0, t - back);
      let total = 0;
      for (let s = from; s <= t; s += 1) total += f64(around, s);
      sum[first + t] = total;
      length[first + t] = (t - from + 1) * members;
    }
  }
  return { sum, length };
}
