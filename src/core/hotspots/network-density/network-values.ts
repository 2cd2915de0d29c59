import type { RunContext } from '../../basics/run-context.ts';
import type { NetworkEvents } from '../../network/cable-graph.ts';
import { chainPlaces } from './chain-places.ts';
import type { NetworkPlaces } from './chain-places.ts';
import { foldHalves, halfPlaces } from './half-places.ts';
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
  const halves = halfPlaces(chainPlaces(tracing.chains, places));
  const sums = new Float64Array(2 * places.count);
  const sink = valueSink(tracing.chains, halves, tracing.kernel, sums);
  const steps = await traceEvents(events, tracing, sink, ctx);
  return steps < 0 ? null : foldHalves(halves, sums);
}
