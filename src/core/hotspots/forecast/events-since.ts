import { f64 } from '../../geo/typed.ts';
import type { TimedEvents } from './contract.ts';

/** The events at or after a moment; events are ascending by time. O(log events). */
export function eventsSince(events: TimedEvents, sinceMs: number): TimedEvents {
  return slice(events, firstSince(events, sinceMs), events.count);
}

/** The events before a moment. O(log events). */
export function eventsBefore(events: TimedEvents, untilMs: number): TimedEvents {
  return slice(events, 0, firstSince(events, untilMs));
}

function firstSince(events: TimedEvents, sinceMs: number): number {
  let low = 0;
  let high = events.count;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (f64(events.atMs, middle) < sinceMs) low = middle + 1;
    else high = middle;
  }
  return low;
}

function slice(events: TimedEvents, from: number, to: number): TimedEvents {
  return {
    count: to - from,
    edge: events.edge.subarray(from, to),
    alongM: events.alongM.subarray(from, to),
    weight: events.weight.subarray(from, to),
    atMs: events.atMs.subarray(from, to),
  };
}
