import { f64, i32 } from '../../geo/typed.ts';
import { diggleWeights } from './edge-correction.ts';
import type { EdgeCorrection } from './edge-correction.ts';
import { massInside } from './mass-inside.ts';
import { placesOf, weightsOf } from './planar-events.ts';
import type { PlanarEvents } from './planar-events.ts';
import { PLANAR_KERNELS } from './planar-kernel.ts';
import type { PlanarKernelId } from './planar-kernel.ts';
import type { PlanarWindow } from './planar-window.ts';

export type DensityQuestion = {
  readonly events: PlanarEvents;
  readonly kernel: PlanarKernelId;
  /** One for all, or one for each event (adaptive). */
  readonly sigma: number | Float64Array;
  readonly edge: EdgeCorrection;
  /** Needed by both edge corrections. */
  readonly window: PlanarWindow | null;
  readonly at: { readonly x: Float64Array; readonly y: Float64Array };
  /** Group of each place asked about and of each event: events of its own group are left out. */
  readonly leaveOut?: { readonly at: Int32Array; readonly events: Int32Array } | undefined;
};

/**
 * Density of events on the plane at given places, in events per unit of area: f(u) = Σ wᵢ k((u − xᵢ)/σ)/σ²,
 * the sum itself, with no grid between. Equal to spatstat's density at points and to Abramson's adaptive
 * estimator when each event has its own sigma. Uniform correction divides by the mass at u and needs one
 * sigma for all. No events: zeros. O(places × events in the band of the reach).
 */
export function densityAt(question: DensityQuestion): Float64Array {
  const { events, kernel, sigma, edge, window, at, leaveOut } = question;
  const { density } = PLANAR_KERNELS[kernel];
  const weights =
    edge === 'diggle' && window ? diggleWeights(events, window, kernel, sigma) : weightsOf(events);
  const sorted = bySouth(events, weights, sigma, leaveOut?.events);
  const widest = PLANAR_KERNELS[kernel].reach * sorted.sigma.reduce((a, b) => Math.max(a, b), 0);
  const value = new Float64Array(at.x.length);
  for (let i = 0; i < value.length; i += 1) {
    const [x, y] = [f64(at.x, i), f64(at.y, i)];
    const own = leaveOut ? i32(leaveOut.at, i) : -1;
    let sum = 0;
    for (let j = firstFrom(sorted.y, y - widest); j < sorted.y.length; j += 1) {
      const dy = f64(sorted.y, j) - y;
      if (dy > widest) break;
      if (leaveOut && i32(sorted.group, j) === own) continue;
      const dx = f64(sorted.x, j) - x;
      const scale = 1 / (f64(sorted.sigma, j) * f64(sorted.sigma, j));
      sum += f64(sorted.weight, j) * scale * density((dx * dx + dy * dy) * scale);
    }
    value[i] = sum;
  }
  if (edge === 'uniform' && window && typeof sigma === 'number') {
    const massAt = new Map<number, number>();
    const places = placesOf(at);
    for (let i = 0; i < value.length; i += 1) {
      const place = i32(places, i);
      const mass =
        massAt.get(place) ?? massInside(window, kernel, sigma, f64(at.x, i), f64(at.y, i));
      massAt.set(place, mass);
      value[i] = mass > 0 ? f64(value, i) / mass : 0;
    }
  }
  return value;
}

function bySouth(
  { x, y }: PlanarEvents,
  weight: Float64Array,
  sigma: number | Float64Array,
  group: Int32Array | undefined,
) {
  const order = Uint32Array.from(y.keys()).toSorted((a, b) => f64(y, a) - f64(y, b) || a - b);
  const ordered = (values: Float64Array) => Float64Array.from(order, (at) => f64(values, at));
  return {
    x: ordered(x),
    y: ordered(y),
    weight: ordered(weight),
    sigma: typeof sigma === 'number' ? new Float64Array(x.length).fill(sigma) : ordered(sigma),
    group: Int32Array.from(order, (at) => group?.[at] ?? -1),
  };
}

/** First place of an ascending list whose value is at least `least`. */
export function firstFrom(values: Float64Array, least: number): number {
  let [low, high] = [0, values.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (f64(values, middle) < least) low = middle + 1;
    else high = middle;
  }
  return low;
}
