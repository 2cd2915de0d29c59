import type { IncidentTimes } from './incident-times.ts';
import type { Placement } from './placement.ts';
import type { Selection } from './select-incidents.ts';

/** The counted incidents, grouped by target: those of target t are [start[t], start[t + 1]). */
export type TargetIncidents = {
  readonly start: Uint32Array;
  /** Row of the incident table, ascending within a target; share inside the period. */
  readonly row: Uint32Array;
  readonly weight: Float64Array;
};

/** Counting sort of the selected incidents by target. */
export function groupByTarget(
  selection: Selection,
  placement: Placement,
  targetCount: number,
): TargetIncidents {
  const start = new Uint32Array(targetCount + 1);
  for (const incident of selection.rows) {
    const target = placement.target[incident] ?? 0;
    start[target + 1] = (start[target + 1] ?? 0) + 1;
  }
  for (let target = 0; target < targetCount; target += 1) {
    start[target + 1] = (start[target + 1] ?? 0) + (start[target] ?? 0);
  }
  const next = start.slice();
  const row = new Uint32Array(selection.rows.length);
  const weight = new Float64Array(selection.rows.length);
  selection.rows.forEach((incident, place) => {
    const target = placement.target[incident] ?? 0;
    const at = next[target] ?? 0;
    next[target] = at + 1;
    row[at] = incident;
    weight[at] = selection.weight[place] ?? 0;
  });
  return { start, row, weight };
}

/** One incident behind a target. */
export type TargetIncident = {
  readonly row: number;
  readonly weight: number;
  readonly fromMs: number;
  readonly toMs: number;
  readonly placedBy: 'id' | 'distance';
  readonly distanceM: number;
};

export function incidentsOf(
  incidents: TargetIncidents,
  placement: Placement,
  times: IncidentTimes,
  target: number,
): readonly TargetIncident[] {
  const [from, to] = [incidents.start[target] ?? 0, incidents.start[target + 1] ?? 0];
  return Array.from({ length: to - from }, (_, i): TargetIncident => {
    const row = incidents.row[from + i] ?? 0;
    return {
      row,
      weight: incidents.weight[from + i] ?? 0,
      fromMs: times.fromMs[row] ?? 0,
      toMs: times.toMs[row] ?? 0,
      placedBy: placement.byId[row] === 1 ? 'id' : 'distance',
      distanceM: placement.distanceM[row] ?? 0,
    };
  });
}
