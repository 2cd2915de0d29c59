import type { RunContext } from '../../basics/run-context.ts';
import type { NetworkEvents } from '../../network/cable-graph.ts';
import type { ChainPieces } from './chain-pieces.ts';
import { foldHalves, halfPieces } from './half-places.ts';
import { massSink } from './mass-sink.ts';
import { traceEvents } from './trace-events.ts';
import type { Tracing } from './trace-events.ts';

/**
 * Mass of the density in every piece, by piece: how much of the events' weight lies there. In closed form
 * for every kernel, so the sum over all pieces is the integral of the density; null where the paths are more
 * than the budget.
 */
export async function networkMass(
  events: NetworkEvents,
  pieces: ChainPieces,
  tracing: Tracing,
  ctx: RunContext,
): Promise<Float64Array | null> {
  const halves = halfPieces(pieces);
  const sums = new Float64Array(halves.place.length);
  const sink = massSink(tracing.chains, halves, tracing.kernel, sums);
  const steps = await traceEvents(events, tracing, sink, ctx);
  return steps < 0 ? null : foldHalves(halves, sums);
}
