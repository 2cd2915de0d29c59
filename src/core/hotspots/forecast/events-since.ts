import { f64 } from '../../geo/typed.ts';
import type { TimedEvents } from './contract.ts';

/** The events at or after a moment; events are ascending by time. O(log events). */
export function eventsSince(events: TimedEvents, sinceMs: number): TimedEvents {
  let low = 0;
  let high = events.count;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (f64(events.atMs, middle) < sinceMs) low = middle + 1;
    else high = middle;
  }
  return {
    count: events.count - low,
    edge: events.edge.subarray(low),
    alongM: events.alongM.subarray(low),
    weight: events.weight.subarray(low),
    atMs: events.atMs.subarray(low),
  };
}
