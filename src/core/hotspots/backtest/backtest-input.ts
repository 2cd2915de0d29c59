import type { ForecastSupport, TimedEvents } from '../forecast/contract.ts';

/** Events ascending by `atMs`, and when each became known: it is never used before that. */
export type DiscoveredEvents = TimedEvents & { readonly knownMs: Float64Array };

/** What is flagged: pieces of cable by their length, and areas by theirs. */
export type BacktestUnits = {
  /** By lixel; 0 where it is not in use or not asked about: it is never flagged and nothing is tested there. */
  readonly lixelKm: Float64Array;
  /** Area each lixel lies in, −1 for none. */
  readonly lixelArea: Int32Array;
  /** Square kilometres of each area; empty when the data has none. */
  readonly areaKm2: Float64Array;
};

export type BacktestInput = {
  readonly events: DiscoveredEvents;
  readonly support: ForecastSupport;
  readonly units: BacktestUnits;
  /** The data covers [sinceMs, untilMs). */
  readonly sinceMs: number;
  readonly untilMs: number;
};
