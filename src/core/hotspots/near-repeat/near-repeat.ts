import type { Issue } from '../../basics/issue.ts';
import type { RunContext } from '../../basics/run-context.ts';
import type { CableGraph } from '../../network/cable-graph.ts';
import type { HotspotIncidents } from '../incidents.ts';
import { knoxOfPairs, MOST_PAIRS } from './knox.ts';
import type { KnoxBins, KnoxTable } from './knox.ts';
import { nearPairs } from './near-pairs.ts';
import type { NearPairs } from './near-pairs.ts';
import { networkPairs } from './network-pairs.ts';
import { repeatBins } from './repeat-bins.ts';
import type { RepeatEvents, RepeatGroup } from './repeat-events.ts';
import { byExtra, watchPlaces } from './watch-places.ts';
import type { WatchPlace } from './watch-places.ts';
import { significantCells, watchWindows } from './watch-window.ts';
import type { WatchWindow } from './watch-window.ts';

/** As the crow flies, or along the cable (incidents on cable only). */
export const REPEAT_DISTANCES = ['plane', 'cable'] as const;
export type RepeatDistance = (typeof REPEAT_DISTANCES)[number];

export type NearRepeatOptions = {
  readonly group: RepeatGroup;
  readonly distance: RepeatDistance;
  readonly permutations: number;
  /** Last day of the data: what is open is open after it, days since 1970-01-01. */
  readonly lastDay: number;
};

export type NearRepeat = {
  readonly bins: KnoxBins;
  readonly table: KnoxTable;
  /** 1 for the cells that count, all cells taken together. */
  readonly significant: Uint8Array;
  /** None: the table gives no reason to watch anywhere. */
  readonly windows: readonly WatchWindow[];
  /** Of all windows, most extra first. */
  readonly places: readonly WatchPlace[];
  readonly issues: readonly Issue[];
};

/**
 * Does an incident make another near by and soon after likelier, how near and how soon, and where is that
 * time still running? Knox's table (knox.ts) over fixed bins; what follows from it, conservatively
 * (watch-window.ts, watch-places.ts). A pair at the same place is a pair like any other, an incident never
 * pairs with itself; times are whole days (repeat-events.ts). Fewer than two incidents: an empty table,
 * no window, an issue.
 */
export async function nearRepeat(
  incidents: HotspotIncidents,
  events: RepeatEvents,
  graph: CableGraph,
  { group, distance, permutations, lastDay }: NearRepeatOptions,
  ctx: RunContext,
): Promise<NearRepeat> {
  const bins = repeatBins(group);
  const pairs = await pairsOf(incidents, events, graph, distance, bins, ctx);
  const table = await knoxOfPairs(pairs, events.day, bins, permutations, ctx);
  const windows = watchWindows(table, bins, events.count);
  const places = windows
    .flatMap((window) => (pairs ? watchPlaces(events, pairs, window, bins.time, lastDay) : []))
    .toSorted(byExtra);
  return {
    bins,
    table,
    significant: significantCells(table),
    windows,
    places,
    issues: table.issues,
  };
}

async function pairsOf(
  incidents: HotspotIncidents,
  events: RepeatEvents,
  graph: CableGraph,
  distance: RepeatDistance,
  { space }: KnoxBins,
  ctx: RunContext,
): Promise<NearPairs | undefined> {
  const radiusM = space.at(-1) ?? 0;
  if (distance === 'plane') return nearPairs(events.x, events.y, radiusM, MOST_PAIRS);
  return networkPairs(graph, networkPlaces(incidents, events), radiusM, MOST_PAIRS, ctx);
}

function networkPlaces(incidents: HotspotIncidents, events: RepeatEvents) {
  return {
    edge: Uint32Array.from(events.incident, (at) => incidents.edge[at] ?? 0),
    alongM: Float64Array.from(events.incident, (at) => incidents.alongM[at] ?? 0),
  };
}
