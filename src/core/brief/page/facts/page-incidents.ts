import { NO_LOCATION, rowFilter } from '../../../study/select-incidents.ts';
import type { PlacedStages } from '../../../study/hotspot-incidents.ts';
import type { StudyConfig } from '../../../study/study-config.ts';
import { shareInside } from '../../../time/incident-window.ts';
import type { Period } from '../../../time/period.ts';

/** What a page counts: every incident that passes the filters of the study, also where no target was struck. */
export type PageIncidents = {
  readonly count: number;
  /** Row of the incident table. */
  readonly row: Uint32Array;
  /** Place in INCIDENT_KINDS. */
  readonly kind: Uint8Array;
  /** Share of the incident's time window inside the period. */
  readonly weight: Float64Array;
  readonly fromMs: Float64Array;
  readonly toMs: Float64Array;
  /** Target struck, −1 when none. */
  readonly target: Int32Array;
  /** Commune of an incident known no finer than that, as the study counts it there; −1: all others. */
  readonly communeOnly: Int32Array;
};

/** O(incidents). */
export function pageIncidents(
  { dataset, base, network: { targets }, placement }: PlacedStages,
  config: StudyConfig,
  period: Period,
): PageIncidents {
  const filter = rowFilter({ dataset, placement, targets, ...base }, config);
  const { fromMs, toMs } = base.times;
  const column = dataset.tables.incident?.columns['kind'];
  const codes = column?.type === 'choice' ? column.codes : null;
  const rows: number[] = [];
  const weight: number[] = [];
  for (let row = 0; row < placement.target.length; row += 1) {
    const window = [fromMs[row] ?? Number.NaN, toMs[row] ?? Number.NaN] as const;
    const share = shareInside(...window, period.startMs, period.endMs);
    if (filter(row, share) >= 0) continue;
    rows.push(row);
    weight.push(share);
  }
  const target = Int32Array.from(rows, (row) => placement.target[row] ?? -1);
  return {
    count: rows.length,
    row: Uint32Array.from(rows),
    kind: Uint8Array.from(rows, (row) => Math.max(0, (codes?.[row] ?? 1) - 1)),
    weight: Float64Array.from(weight),
    fromMs: Float64Array.from(rows, (row) => fromMs[row] ?? 0),
    toMs: Float64Array.from(rows, (row) => toMs[row] ?? 0),
    target,
    communeOnly: Int32Array.from(rows, (row, at) =>
      (target[at] ?? -1) < 0 && placement.whyNot[row] === NO_LOCATION
        ? (placement.area[row] ?? -1)
        : -1,
    ),
  };
}
