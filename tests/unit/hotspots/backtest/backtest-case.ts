import type {
  BacktestInput,
  DiscoveredEvents,
} from '../../../../src/core/hotspots/backtest/backtest-input.ts';
import { DAY_MS } from '../../../../src/core/time/vietnam-time.ts';
import { equalPieces, graphOf } from '../../network/network-case.ts';

/** An incident: edge, fraction along it, day it happened, days until it was discovered. */
export type IncidentCase = readonly [edge: number, along: number, day: number, later: number];

/** A ring of four cables of 2 km with a spur: 5 edges, 40 lixels of 250 m. */
export const RING = graphOf(5, [
  [0, 1, 2000],
  [1, 2, 2000],
  [2, 3, 2000],
  [3, 0, 2000],
  [3, 4, 2000],
]);
export const RING_PIECES = equalPieces(RING, () => 8);

export function discoveredOn(cases: readonly IncidentCase[]): DiscoveredEvents {
  const sorted = cases.toSorted((a, b) => a[2] - b[2]);
  return {
    count: sorted.length,
    edge: Uint32Array.from(sorted, (one) => one[0]),
    alongM: Float64Array.from(sorted, (one) => one[1] * 2000),
    weight: new Float64Array(sorted.length).fill(1),
    atMs: Float64Array.from(sorted, (one) => one[2] * DAY_MS),
    knownMs: Float64Array.from(sorted, (one) => (one[2] + one[3]) * DAY_MS),
  };
}

/** Edges 0–3 lie in area 0 (10 km²), the spur in area 1 (30 km²). */
export function backtestCase(cases: readonly IncidentCase[], days: number): BacktestInput {
  return {
    events: discoveredOn(cases),
    support: { graph: RING, pieces: RING_PIECES, factors: null },
    units: {
      lixelKm: new Float64Array(40).fill(0.25),
      lixelArea: Int32Array.from({ length: 40 }, (_, lixel) => (lixel < 32 ? 0 : 1)),
      areaKm2: Float64Array.of(10, 30),
    },
    sinceMs: 0,
    untilMs: days * DAY_MS,
  };
}
