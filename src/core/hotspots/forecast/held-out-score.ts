import { f64 } from '../../geo/typed.ts';
import type { NetworkEvents } from '../../network/cable-graph.ts';
import type { NetworkSupport } from '../contract.ts';
import { lixelOfEvents } from './lixel-of-events.ts';

/** Shares of the incidents that may fall anywhere along the cables, whatever happened before. */
const EVEN_SHARES = [0.05, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 0.95];

/**
 * How well a forecast foretold events it did not see: the mean log of the density per km at the places
 * they struck, when a share of the mass is spread evenly and the rest follows the forecast; that share is
 * the one that fits best. Only where the forecast is high and low counts, as for flagging, not how much is
 * background: without the even share one surprise far from everything would make every sharp forecast
 * look worse than a flat one. Higher is better. No events, or no cable: 0. O(lixels + events).
 */
export function heldOutScore(
  perKm: Float64Array,
  events: NetworkEvents,
  support: NetworkSupport,
): number {
  const { km, mass } = totals(perKm, support);
  if (events.count === 0 || !(km > 0)) return 0;
  const density = Float64Array.from(lixelOfEvents(events, support), (lixel) =>
    mass > 0 ? f64(perKm, lixel) / mass : 1 / km,
  );
  const scores = EVEN_SHARES.map((even) => meanLog(density, even, even / km));
  return Math.max(...scores);
}

function meanLog(density: Float64Array, even: number, evenPerKm: number): number {
  let sum = 0;
  for (let i = 0; i < density.length; i += 1) {
    sum += Math.log(evenPerKm + (1 - even) * f64(density, i));
  }
  return sum / density.length;
}

function totals(
  perKm: Float64Array,
  { pieces }: NetworkSupport,
): { readonly km: number; readonly mass: number } {
  let [km, mass] = [0, 0];
  for (let lixel = 0; lixel < pieces.lixelCount; lixel += 1) {
    const lengthKm = (f64(pieces.lixelToM, lixel) - f64(pieces.lixelFromM, lixel)) / 1000;
    km += lengthKm;
    mass += f64(perKm, lixel) * lengthKm;
  }
  return { km, mass };
}
