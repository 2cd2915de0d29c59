import { f64, i32 } from '../../geo/typed.ts';
import { massInside } from './mass-inside.ts';
import type { PlanarEvents } from './planar-events.ts';
import { placesOf, weightsOf } from './planar-events.ts';
import type { PlanarKernelId } from './planar-kernel.ts';
import type { PlanarWindow } from './planar-window.ts';

/**
 * What becomes of the mass that a kernel lays outside the window. none: it is lost. uniform: f(u)/e(u)
 * (Jones 1993, Stat Comput 3:135), right where the density is even. diggle: each event is divided by
 * e(xᵢ) (Diggle 1985, Appl Stat 34:138), so the density integrates to the events over the window.
 */
export const EDGE_CORRECTIONS = ['none', 'uniform', 'diggle'] as const;
export type EdgeCorrection = (typeof EDGE_CORRECTIONS)[number];

/** Weight ÷ mass inside, event by event. An event outside the window keeps the share it has inside. */
export function diggleWeights(
  events: PlanarEvents,
  window: PlanarWindow,
  kernel: PlanarKernelId,
  sigma: number | Float64Array,
): Float64Array {
  const massAt = new Map<number, number>();
  const places = placesOf(events);
  return weightsOf(events).map((weight, at) => {
    const own = typeof sigma === 'number' ? sigma : f64(sigma, at);
    const place = typeof sigma === 'number' ? i32(places, at) : at;
    const known = massAt.get(place);
    const mass = known ?? massInside(window, kernel, own, f64(events.x, at), f64(events.y, at));
    massAt.set(place, mass);
    return mass > 0 ? weight / mass : 0;
  });
}
