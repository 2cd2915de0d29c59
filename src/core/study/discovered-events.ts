import type { DiscoveredEvents } from '../hotspots/backtest/backtest-input.ts';
import type { HotspotIncidents } from '../hotspots/incidents.ts';
import type { Table } from '../model/table.ts';
import { numberReader } from '../targets/read-column.ts';

/**
 * The incidents on cable as a back-test takes them, ascending by the middle of their time span, each of
 * weight 1. One is known from the end of its span, or from its discovery when that is later or the only
 * date there is.
 */
export function discoveredEvents(
  incidents: HotspotIncidents,
  table: Table | undefined,
): DiscoveredEvents {
  const discovered = table ? numberReader(table, 'discovered') : () => Number.NaN;
  const { fromMs, toMs, edge, alongM, row } = incidents;
  const middleMs = fromMs.map((from, at) => from + ((toMs[at] ?? from) - from) / 2);
  const order = Uint32Array.from(edge.keys())
    .filter((at) => (edge[at] ?? -1) >= 0)
    .toSorted((a, b) => (middleMs[a] ?? 0) - (middleMs[b] ?? 0) || a - b);
  const pick = (value: (at: number) => number): Float64Array => Float64Array.from(order, value);
  return {
    count: order.length,
    edge: Uint32Array.from(order, (at) => edge[at] ?? 0),
    alongM: pick((at) => alongM[at] ?? 0),
    weight: new Float64Array(order.length).fill(1),
    atMs: pick((at) => middleMs[at] ?? 0),
    knownMs: pick((at) => {
      const foundMs = discovered(row[at] ?? 0);
      const endMs = toMs[at] ?? 0;
      return foundMs > endMs ? foundMs : endMs;
    }),
  };
}
