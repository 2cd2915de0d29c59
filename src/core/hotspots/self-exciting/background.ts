import type { RunContext } from '../../basics/run-context.ts';
import { f64, u32 } from '../../geo/typed.ts';
import type { NetworkEvents } from '../../network/cable-graph.ts';
import type { NetworkSupport } from '../contract.ts';
import { lixelOfEvents } from '../forecast/lixel-of-events.ts';
import { heatMass } from '../heat/heat-mass.ts';

/** Share of the background that is spread evenly: cable where nothing happened yet is not safe for ever. */
const EVEN = 0.05;
const FOLDS = 4;

/** Where background events happen: a density by lixel per km that integrates to 1 (heat kernel). */
export async function backgroundPerKm(
  events: NetworkEvents,
  support: NetworkSupport,
  bandwidthM: number,
  ctx: RunContext,
): Promise<Float64Array> {
  const { lixelFromM, lixelToM, lixelCount } = support.pieces;
  const mass = await heatMass(events, support, bandwidthM, ctx);
  const km = Float64Array.from(
    { length: lixelCount },
    (_, lixel) => (f64(lixelToM, lixel) - f64(lixelFromM, lixel)) / 1000,
  );
  const total = mass.reduce((sum, one) => sum + one, 0);
  const length = km.reduce((sum, one) => sum + one, 0);
  const even = (total > 0 ? EVEN : 1) / length;
  return mass.map((one, lixel) => {
    const own = total > 0 && f64(km, lixel) > 0 ? ((1 - EVEN) * one) / (total * f64(km, lixel)) : 0;
    return even + own;
  });
}

/** The same at each event, made without a quarter of the events that it is among. */
export async function backgroundAtEvents(
  events: NetworkEvents,
  weight: Float64Array,
  support: NetworkSupport,
  bandwidthM: number,
  ctx: RunContext,
): Promise<Float64Array> {
  const lixel = lixelOfEvents(events, support);
  const at = new Float64Array(events.count);
  for (let fold = 0; fold < FOLDS; fold += 1) {
    const others = weight.map((one, event) => (event % FOLDS === fold ? 0 : one));
    const density = await backgroundPerKm({ ...events, weight: others }, support, bandwidthM, ctx);
    for (let event = fold; event < events.count; event += FOLDS) {
      at[event] = f64(density, u32(lixel, event));
    }
  }
  return at;
}
