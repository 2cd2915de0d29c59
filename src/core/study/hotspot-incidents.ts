import type { HotspotIncidents } from '../hotspots/incidents.ts';
import type { Dataset } from '../model/dataset.ts';
import { placeAlong } from '../network/place-along.ts';
import type { Period } from '../time/period.ts';
import { DAY_MS, OFFSET_MS } from '../time/vietnam-time.ts';
import { selectIncidents } from './select-incidents.ts';
import type { BaseStage, NetworkStage } from './study-memory.ts';
import type { Placement } from './placement.ts';
import type { StudyConfig } from './study-config.ts';

export type PlacedStages = {
  readonly dataset: Dataset;
  readonly base: BaseStage;
  readonly network: NetworkStage;
  readonly placement: Placement;
};

/**
 * The incidents that pass the filters of a study in any period (its own, or the whole of the data), where
 * and when they struck. O(incidents).
 */
export function hotspotIncidents(
  { dataset, base, network: { network, targets }, placement }: PlacedStages,
  config: StudyConfig,
  period: Period,
): HotspotIncidents {
  const input = { dataset, placement, targets, ...base };
  const { rows, weight } = selectIncidents(input, config, period);
  const { times } = base;
  const target = Uint32Array.from(rows, (row) => placement.target[row] ?? 0);
  const onCable = (at: number): boolean => (target[at] ?? 0) < targets.sectionCount;
  const edge = Int32Array.from(rows, (row, at) => (onCable(at) ? (placement.edge[row] ?? 0) : -1));
  const alongM = Float64Array.from(rows, (row) => placement.alongM[row] ?? 0);
  const { x, y } = network.plane.toMetres(placesOf(target, targets));
  edge.forEach((on, at) => {
    if (on < 0) return;
    const place = placeAlong(network.graph, on, alongM[at] ?? 0);
    x[at] = place.x;
    y[at] = place.y;
  });
  const fromMs = Float64Array.from(rows, (row) => times.fromMs[row] ?? 0);
  const toMs = Float64Array.from(rows, (row) => times.toMs[row] ?? 0);
  return {
    count: rows.length,
    row: rows,
    kind: kindsOf(dataset, rows),
    weight,
    fromMs,
    toMs,
    dayOnly: Uint8Array.from(fromMs, (from, at) => (isDayOnly(from, toMs[at] ?? 0) ? 1 : 0)),
    target,
    area: Int32Array.from(rows, (row) => placement.area[row] ?? -1),
    x,
    y,
    edge,
    alongM,
  };
}

function placesOf(
  target: Uint32Array,
  { lon, lat }: { readonly lon: Float64Array; readonly lat: Float64Array },
): Float64Array {
  const lonLat = new Float64Array(2 * target.length);
  target.forEach((number, at) => {
    lonLat[2 * at] = lon[number] ?? 0;
    lonLat[2 * at + 1] = lat[number] ?? 0;
  });
  return lonLat;
}

function kindsOf(dataset: Dataset, rows: Uint32Array): Uint8Array {
  const column = dataset.tables.incident?.columns['kind'];
  const codes = column?.type === 'choice' ? column.codes : null;
  return Uint8Array.from(rows, (row) => Math.max(0, (codes?.[row] ?? 1) - 1));
}

/** A date written without an hour is read as its first moment. */
function isDayOnly(fromMs: number, toMs: number): boolean {
  return toMs <= fromMs && (fromMs + OFFSET_MS) % DAY_MS === 0;
}
