import { f64 } from '../../geo/typed.ts';
import type { NetworkEvents } from '../../network/cable-graph.ts';
import type { NetworkSupport } from '../contract.ts';
import { lixelOfEvents } from './lixel-of-events.ts';

/** Weight of the events on each lixel over its length in km; 0 where a lixel has no length. O(events + lixels). */
export function countsPerKm(events: NetworkEvents, support: NetworkSupport): Float64Array {
  const { pieces } = support;
  const perKm = new Float64Array(pieces.lixelCount);
  lixelOfEvents(events, support).forEach((lixel, i) => {
    perKm[lixel] = f64(perKm, lixel) + f64(events.weight, i);
  });
  for (let lixel = 0; lixel < perKm.length; lixel += 1) {
    const km = (f64(pieces.lixelToM, lixel) - f64(pieces.lixelFromM, lixel)) / 1000;
    perKm[lixel] = km > 0 ? f64(perKm, lixel) / km : 0;
  }
  return perKm;
}
