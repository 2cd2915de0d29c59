import { f64 } from '../../geo/typed.ts';
import type { NetworkEvents } from '../../network/cable-graph.ts';
import type { NetworkSupport } from '../contract.ts';
import { lixelOfEvents } from './lixel-of-events.ts';

/** Share of the forecast that is spread evenly, so that one surprise does not decide. */
const EVEN = 0.05;

/**
 * How well a forecast foretold events it did not see: the mean log of the density it gave the places they
 * struck, per km, after it is scaled to mass 1 and mixed with 5 % of an even spread. Higher is better; an
 * even forecast scores −log(km). No events: 0.
 */
export function heldOutScore(
  perKm: Float64Array,
  events: NetworkEvents,
  support: NetworkSupport,
): number {
  const { pieces } = support;
  let [km, mass] = [0, 0];
  for (let lixel = 0; lixel < pieces.lixelCount; lixel += 1) {
    const length = (f64(pieces.lixelToM, lixel) - f64(pieces.lixelFromM, lixel)) / 1000;
    km += length;
    mass += f64(perKm, lixel) * length;
  }
  if (events.count === 0 || !(km > 0)) return 0;
  const scale = mass > 0 ? (1 - EVEN) / mass : 0;
  const even = (mass > 0 ? EVEN : 1) / km;
  let sum = 0;
  for (const lixel of lixelOfEvents(events, support)) {
    sum += Math.log(even + scale * f64(perKm, lixel));
  }
  return sum / events.count;
}
