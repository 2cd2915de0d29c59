import type { RunContext } from '../../basics/run-context.ts';
import { f64 } from '../../geo/typed.ts';
import type { NetworkEvents } from '../../network/cable-graph.ts';
import { networkValues } from './network-values.ts';
import type { Tracing } from './trace-events.ts';

/** An event's bandwidth is at most this many times the one asked for, and at least its inverse. */
const MOST_TIMES = 5;

/**
 * A bandwidth for every event (Abramson 1982): narrow where events are dense, wide where they are few. hᵢ =
 * h · min(5, max(1/5, fᵢ^(−1/2) / g)), g the geometric mean of fᵢ^(−1/2), fᵢ the density of the fixed
 * bandwidth h at the event. Null where the paths are more than the budget.
 */
export async function adaptiveBandwidths(
  events: NetworkEvents,
  pilot: Tracing & { readonly bandwidthM: number },
  ctx: RunContext,
): Promise<Float64Array | null> {
  const density = await networkValues(events, events, pilot, ctx);
  if (!density) return null;
  const least = density.reduce((low, value) => (value > 0 ? Math.min(low, value) : low), Infinity);
  const logs = density.map((value) => -0.5 * Math.log(Math.max(value, least)));
  const mean = logs.reduce((sum, value) => sum + value, 0) / Math.max(1, logs.length);
  const { bandwidthM } = pilot;
  return logs.map((_, i) => {
    const times = Math.exp(f64(logs, i) - mean);
    return Number.isFinite(times)
      ? bandwidthM * Math.min(MOST_TIMES, Math.max(1 / MOST_TIMES, times))
      : bandwidthM;
  });
}
