import { INCIDENT_KINDS } from '../../model/incident-kinds.ts';
import type { IncidentKind } from '../../model/incident-kinds.ts';
import type { PlacedStages } from '../../study/hotspot-incidents.ts';
import { exactTargets, locatedReader } from '../../study/place-incidents.ts';
import { choiceReader, numberReader } from '../../targets/read-column.ts';
import { DAY_MS, dayNumber } from '../../time/vietnam-time.ts';

/** Kinds that are read together; security never with outages. */
export type IncidentRun = IncidentKind['run'];

/** An incident as the dashboard counts it: once, on one day. */
export type SituationEvent = {
  readonly row: number;
  /** Place in INCIDENT_KINDS. */
  readonly kind: number;
  readonly run: IncidentRun;
  /** Day (since 1970-01-01 at UTC+07:00) the middle of its window falls on. */
  readonly day: number;
  /** Hours from the earliest moment it can have happened to its discovery; −1: not known. */
  readonly foundAfterH: number;
  readonly reportedBy: string;
  /** `yes`, `no` or empty. */
  readonly verified: string;
  /** Target struck and commune, −1 where none. */
  readonly target: number;
  readonly area: number;
  /** Degrees; NaN where nobody wrote where it was finer than the commune. */
  readonly lon: number;
  readonly lat: number;
};

export type SituationEvents = {
  /** Ascending by day, then row. */
  readonly events: readonly SituationEvent[];
  /** Rows without a date or a kind, and those whose window says too little about when. */
  readonly undated: number;
  readonly wide: number;
};

/** A window longer than this says too little about which week it was. */
export const WIDEST_WINDOW_DAYS = 30;

/** Every incident of the data, whatever the filters of a study. O(n log n). */
export function situationEvents(stages: PlacedStages): SituationEvents {
  const { dataset, base, network, placement } = stages;
  const table = dataset.tables.incident;
  const kinds = table?.columns['kind'];
  if (!table || kinds?.type !== 'choice') return { events: [], undated: 0, wide: 0 };
  const discovered = numberReader(table, 'discovered');
  const from = numberReader(table, 'from');
  const reportedBy = choiceReader(table, 'reported_by');
  const verified = choiceReader(table, 'verified');
  const located = locatedReader(table);
  const isExact = exactTargets(dataset, network.targets);
  const { coordinates } = table.geometry;
  const events: SituationEvent[] = [];
  let undated = 0;
  let wide = 0;
  for (let row = 0; row < table.rows; row += 1) {
    const kind = (kinds.codes[row] ?? 0) - 1;
    const run = INCIDENT_KINDS[kind]?.run;
    const fromMs = base.times.fromMs[row] ?? Number.NaN;
    const toMs = base.times.toMs[row] ?? Number.NaN;
    if (!run || Number.isNaN(fromMs)) {
      undated += 1;
      continue;
    }
    if (toMs - fromMs > WIDEST_WINDOW_DAYS * DAY_MS) {
      wide += 1;
      continue;
    }
    const target = placement.target[row] ?? -1;
    const [lon, lat] = located(row)
      ? [coordinates[2 * row], coordinates[2 * row + 1]]
      : target >= 0 && isExact(target)
        ? [network.targets.lon[target], network.targets.lat[target]]
        : [];
    events.push({
      row,
      kind,
      run,
      day: dayNumber((fromMs + toMs) / 2),
      foundAfterH: hoursBetween(from(row), discovered(row)),
      reportedBy: reportedBy(row),
      verified: verified(row),
      target,
      area: placement.area[row] ?? -1,
      lon: lon ?? Number.NaN,
      lat: lat ?? Number.NaN,
    });
  }
  return { events: events.toSorted((a, b) => a.day - b.day || a.row - b.row), undated, wide };
}

function hoursBetween(fromMs: number, toMs: number): number {
  const hours = (toMs - fromMs) / 3_600_000;
  return Number.isFinite(hours) && hours >= 0 ? hours : -1;
}
