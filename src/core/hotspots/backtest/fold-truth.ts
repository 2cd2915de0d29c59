import { f64, u32 } from '../../geo/typed.ts';
import type { NetworkSupport } from '../contract.ts';
import { lixelOfEvents } from '../forecast/lixel-of-events.ts';
import { perSize, sumByArea } from './area-units.ts';
import type { BacktestInput, DiscoveredEvents } from './backtest-input.ts';
import type { FoldWindow } from './folds.ts';
import { hitsAtShares } from './hits-at-shares.ts';

/** What happened in the window of a fold, and the most any forecast could have caught. */
export type FoldTruth = {
  readonly events: number;
  readonly areaEvents: number;
  /** Discovered only after the window. */
  readonly late: number;
  readonly lixelHits: Float64Array;
  readonly areaHits: Float64Array;
  /** By share: hits of the units with most hits per size. */
  readonly bestByKm: Float64Array;
  readonly bestByArea: Float64Array;
};

/** An incident counts once, in the window its middle moment lies in. */
export function foldTruth(
  { events, support, units }: BacktestInput,
  { fromMs, toMs }: FoldWindow,
  shares: readonly number[],
): FoldTruth {
  const { lixelKm, areaKm2 } = units;
  const lixelHits = new Float64Array(lixelKm.length);
  let late = 0;
  let count = 0;
  const inside = eventsInside(events, fromMs, toMs);
  lixelsOf(events, inside, support).forEach((lixel, at) => {
    if (!(f64(lixelKm, lixel) > 0)) return;
    lixelHits[lixel] = f64(lixelHits, lixel) + 1;
    count += 1;
    if (f64(events.knownMs, inside[at] ?? 0) >= toMs) late += 1;
  });
  const areaHits = sumByArea((lixel) => f64(lixelHits, lixel), units);
  const best = (hits: Float64Array, size: Float64Array): Float64Array =>
    hitsAtShares({ risk: hits.map((one, u) => perSize(one, f64(size, u))), hits, size }, shares);
  return {
    events: count,
    areaEvents: areaHits.reduce((sum, one) => sum + one, 0),
    late,
    lixelHits,
    areaHits,
    bestByKm: best(lixelHits, lixelKm),
    bestByArea: best(areaHits, areaKm2),
  };
}

function eventsInside(
  { count, atMs }: DiscoveredEvents,
  fromMs: number,
  toMs: number,
): readonly number[] {
  const inside: number[] = [];
  for (let i = 0; i < count && f64(atMs, i) < toMs; i += 1) {
    if (f64(atMs, i) >= fromMs) inside.push(i);
  }
  return inside;
}

function lixelsOf(
  { edge, alongM }: DiscoveredEvents,
  rows: readonly number[],
  support: NetworkSupport,
): Uint32Array {
  const places = {
    count: rows.length,
    edge: Uint32Array.from(rows, (row) => u32(edge, row)),
    alongM: Float64Array.from(rows, (row) => f64(alongM, row)),
  };
  return lixelOfEvents(places, support);
}
