import { INCIDENT_KINDS, INCIDENT_KIND_IDS } from '../model/incident-kinds.ts';
import type { IncidentKindId } from '../model/incident-kinds.ts';
import { choiceReader } from '../targets/read-column.ts';
import { shareInside } from '../time/incident-window.ts';
import type { Period } from '../time/period.ts';
import type { PlacedStages } from './hotspot-incidents.ts';
import { rowFilter } from './select-incidents.ts';
import type { StudyConfig } from './study-config.ts';

/** Runs whose incidents happen off the network; each is looked at alone. */
export const PLANAR_RUNS = ['postal', 'fraud', 'placeless'] as const;
export type PlanarRun = (typeof PLANAR_RUNS)[number];

export type PlanarIncidents = {
  /** Row of the incident table. */
  readonly row: Uint32Array;
  readonly x: Float64Array;
  readonly y: Float64Array;
  /** Share of the incident's window inside the period. */
  readonly weight: Float64Array;
  /** Kinds that have any, in the order of INCIDENT_KINDS. */
  readonly kinds: readonly { readonly kind: IncidentKindId; readonly count: number }[];
  /** Passed the filters, but nobody wrote where it was finer than the commune. */
  readonly noPlace: number;
};

export function kindsOfRun(run: PlanarRun): readonly IncidentKindId[] {
  return INCIDENT_KINDS.filter((kind) => kind.run === run).map(({ id }) => id);
}

/**
 * The incidents of one run in a period, under the other filters of the study, where they were: at the post
 * office they struck, else at their own place. O(incidents).
 */
export function planarIncidents(
  { dataset, base, network, placement }: PlacedStages,
  config: StudyConfig,
  run: PlanarRun,
  period: Period,
): PlanarIncidents {
  const { targets } = network;
  const asked = { ...config, incidentKinds: kindsOfRun(run) };
  const filter = rowFilter({ dataset, placement, targets, ...base }, asked);
  const table = dataset.tables.incident;
  const quality = table ? choiceReader(table, 'location_quality') : () => '';
  const rows: number[] = [];
  const shares: number[] = [];
  const lonLat: number[] = [];
  const counts = new Map<string, number>();
  const kind = table ? choiceReader(table, 'kind') : () => '';
  let noPlace = 0;
  for (let row = 0; row < placement.target.length; row += 1) {
    const from = base.times.fromMs[row] ?? Number.NaN;
    const to = base.times.toMs[row] ?? Number.NaN;
    const share = shareInside(from, to, period.startMs, period.endMs);
    if (filter(row, share) >= 0) continue;
    const target = placement.target[row] ?? -1;
    const coordinates = table?.geometry.coordinates;
    const lon = target >= 0 ? targets.lon[target] : coordinates?.[2 * row];
    const lat = target >= 0 ? targets.lat[target] : coordinates?.[2 * row + 1];
    const known = Number.isFinite((lon ?? Number.NaN) + (lat ?? Number.NaN));
    if (!known || (target < 0 && quality(row) === 'commune')) {
      noPlace += 1;
      continue;
    }
    rows.push(row);
    shares.push(share);
    lonLat.push(lon ?? 0, lat ?? 0);
    counts.set(kind(row), (counts.get(kind(row)) ?? 0) + 1);
  }
  const { x, y } = network.network.plane.toMetres(Float64Array.from(lonLat));
  return {
    row: Uint32Array.from(rows),
    x,
    y,
    weight: Float64Array.from(shares),
    kinds: INCIDENT_KIND_IDS.flatMap((id) =>
      counts.has(id) ? [{ kind: id, count: counts.get(id) ?? 0 }] : [],
    ),
    noPlace,
  };
}
