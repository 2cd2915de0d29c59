import { DAY_MS } from '../../time/vietnam-time.ts';
import type { ForecastWindow, TimedEvents } from './contract.ts';
import { eventsBefore, eventsSince } from './events-since.ts';

/** The past of a forecast cut in two: what to fit on, and what followed it, to choose parameters by. */
export type HoldOut = {
  readonly fit: TimedEvents;
  readonly test: TimedEvents;
  readonly cutMs: number;
};

const MOST_DAYS = 365;
const LEAST_EVENTS = 10;

/**
 * Holds out the last year before the forecast, or the last third of the past when that is shorter. null
 * when either part has fewer than ten events: then nothing can be chosen by it.
 */
export function holdOut(past: TimedEvents, { sinceMs, fromMs }: ForecastWindow): HoldOut | null {
  const cutMs = fromMs - Math.min(MOST_DAYS * DAY_MS, (fromMs - sinceMs) / 3);
  const fit = eventsBefore(past, cutMs);
  const test = eventsSince(past, cutMs);
  return Math.min(fit.count, test.count) < LEAST_EVENTS ? null : { fit, test, cutMs };
}
