import type { RunContext } from '../../basics/run-context.ts';
import { f64 } from '../../geo/typed.ts';
import type { CableGraph, NetworkEvents } from '../../network/cable-graph.ts';
import { chainPlaces } from '../network-density/chain-places.ts';
import { keptChains } from '../network-density/chains.ts';
import { crossSink } from '../network-density/cross-sink.ts';
import { traceEvents } from '../network-density/trace-events.ts';
import type { Tracing } from '../network-density/trace-events.ts';

/**
 * The density at every event from all the others, for several bandwidths (ascending): a row of events for
 * each, in the order of the events along the network. Null where the paths of the widest are more than the
 * budget.
 */
export async function tracedCrossDensity(
  events: NetworkEvents,
  graph: CableGraph,
  bandwidthsM: Float64Array,
  tracing: Pick<Tracing, 'spread' | 'kernel' | 'mostSteps'>,
  ctx: RunContext,
): Promise<Float64Array | null> {
  const chains = keptChains(graph);
  const places = chainPlaces(chains, events);
  const widths = bandwidthsM.length;
  const sums = new Float64Array(events.count * widths);
  const sink = crossSink(chains, places, tracing.kernel, bandwidthsM, sums);
  const widest = f64(bandwidthsM, widths - 1);
  const steps = await traceEvents(events, { ...tracing, chains, bandwidthM: widest }, sink, ctx);
  if (steps < 0) return null;
  const byWidth = new Float64Array(sums.length);
  for (let slot = 0; slot < events.count; slot += 1) {
    for (let k = 0; k < widths; k += 1) {
      byWidth[k * events.count + slot] = f64(sums, slot * widths + k);
    }
  }
  return byWidth;
}
