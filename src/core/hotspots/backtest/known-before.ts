import { f64 } from '../../geo/typed.ts';
import type { TimedEvents } from '../forecast/contract.ts';
import type { DiscoveredEvents } from './backtest-input.ts';

/** What was known at a moment: events that happened and were discovered before it. O(events). */
export function knownBefore(events: DiscoveredEvents, atMs: number): TimedEvents {
  const keep: number[] = [];
  for (let i = 0; i < events.count && f64(events.atMs, i) < atMs; i += 1) {
    if (f64(events.knownMs, i) < atMs) keep.push(i);
  }
  const pick = (values: Float64Array): Float64Array =>
    Float64Array.from(keep, (i) => f64(values, i));
  return {
    count: keep.length,
    edge: Uint32Array.from(keep, (i) => events.edge[i] ?? 0),
    alongM: pick(events.alongM),
    weight: pick(events.weight),
    atMs: pick(events.atMs),
  };
}
