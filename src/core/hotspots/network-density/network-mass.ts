import type { RunContext } from '../../basics/run-context.ts';
import { f64, u32 } from '../../geo/typed.ts';
import type { NetworkEvents } from '../../network/cable-graph.ts';
import type { ChainPieces } from './chain-pieces.ts';
import { massSink } from './mass-sink.ts';
import { traceEvents } from './trace-events.ts';
import type { Tracing } from './trace-events.ts';

/**
 * Mass of the density in every piece, by piece: how much of the events' weight lies there. In closed form for every
 * kernel, so the sum over all pieces is the integral of the density; null where the paths are more than the
 * budget.
 */
export async function networkMass(
  events: NetworkEvents,
  pieces: ChainPieces,
  tracing: Tracing,
  ctx: RunContext,
): Promise<Float64Array | null> {
  const bySlot = new Float64Array(pieces.endM.length);
  const sink = massSink(tracing.chains, pieces, tracing.kernel, bySlot);
  const steps = await traceEvents(events, tracing, sink, ctx);
  if (steps < 0) return null;
  const mass = new Float64Array(bySlot.length);
  for (let slot = 0; slot < bySlot.length; slot += 1) {
    mass[u32(pieces.piece, slot)] = f64(bySlot, slot);
  }
  return mass;
}
