import { HOUR_MS, OFFSET_MS } from '../../time/vietnam-time.ts';
import type { HotspotIncidents } from '../incidents.ts';
import type { RepeatEvents } from '../near-repeat/repeat-events.ts';

/** What a series is told by: place and day, what was done, how, at what hour. */
export type SeriesEvents = Pick<RepeatEvents, 'count' | 'day' | 'x' | 'y'> & {
  /** Target struck. */
  readonly target: Uint32Array;
  readonly kind: Uint8Array;
  /** Number of the method; 0: not known, which is like nothing. */
  readonly method: Uint8Array;
  /** Hour of the day, 0 ≤ h < 24; −1: not known. */
  readonly hour: Float64Array;
};

/** A window longer than this says nothing of the hour. */
const WIDEST_HOURS = 8;
const HOURS = 24;

/** `methodOf` takes the row of the incident table. */
export function seriesEvents(
  incidents: HotspotIncidents,
  events: RepeatEvents,
  methodOf: (row: number) => number,
): SeriesEvents {
  const { incident, count, day, x, y } = events;
  return {
    count,
    day,
    x,
    y,
    target: incident.map((at) => incidents.target[at] ?? 0),
    kind: Uint8Array.from(incident, (at) => incidents.kind[at] ?? 0),
    method: Uint8Array.from(incident, (at) => methodOf(incidents.row[at] ?? 0)),
    hour: Float64Array.from(incident, (at) => hourOf(incidents, at)),
  };
}

function hourOf({ fromMs, toMs, dayOnly }: HotspotIncidents, at: number): number {
  const [from, to] = [fromMs[at] ?? 0, toMs[at] ?? 0];
  if (dayOnly[at] === 1 || to - from > WIDEST_HOURS * HOUR_MS) return -1;
  const hours = ((from + to) / 2 + OFFSET_MS) / HOUR_MS;
  return hours - HOURS * Math.floor(hours / HOURS);
}
