import type { RunContext } from '../../basics/run-context.ts';
import { f64, u32 } from '../../geo/typed.ts';
import type { NetworkEvents } from '../../network/cable-graph.ts';
import { chainPlaces } from './chain-places.ts';
import type { NetworkPlaces } from './chain-places.ts';
import { traceEvents } from './trace-events.ts';
import type { Tracing } from './trace-events.ts';
import { valueSink } from './value-sink.ts';

/**
 * Density at places on the network, per unit of its lengths, by place; null where the paths are more than
 * the budget. Exact but for rounding. A place on a junction is reached along its own edge, as the paths
 * there are.
 */
export async function networkValues(
  events: NetworkEvents,
  places: NetworkPlaces,
  tracing: Tracing,
  ctx: RunContext,
): Promise<Float64Array | null> {
  const sorted = chainPlaces(tracing.chains, places);
  const bySlot = new Float64Array(places.count);
  const sink = valueSink(tracing.chains, sorted, tracing.kernel, bySlot);
  const steps = await traceEvents(events, tracing, sink, ctx);
  if (steps < 0) return null;
  const values = new Float64Array(places.count);
  for (let slot = 0; slot < places.count; slot += 1) {
    values[u32(sorted.place, slot)] = f64(bySlot, slot);
  }
  return values;
}
