import { INCIDENT_KIND_IDS } from '../model/incident-kinds.ts';
import type { Dataset } from '../model/dataset.ts';
import type { AreaFinder } from '../targets/area-finder.ts';
import { choiceReader, textReader } from '../targets/read-column.ts';
import { assetTable } from '../targets/target-list.ts';
import type { TargetList } from '../targets/target-list.ts';
import { shareInside } from '../time/incident-window.ts';
import type { Period } from '../time/period.ts';
import type { IncidentTimes } from './incident-times.ts';
import { reasonNumber } from './placement.ts';
import type { Placement } from './placement.ts';
import type { StudyConfig } from './study-config.ts';
import { LEFT_OUT_REASONS, TARGET_KINDS } from './study-result.ts';

/** The incidents a study counts. Every other row of the table is in `leftOut` exactly once. */
export type Selection = {
  /** Rows counted on a target, ascending, with the share of their time window inside the period. */
  readonly rows: Uint32Array;
  readonly weight: Float64Array;
  /** Rows left out for want of a place, but counted in their commune. */
  readonly communeRows: Uint32Array;
  readonly communeWeight: Float64Array;
  /** Rows that passed the filters, placed or not. */
  readonly selected: number;
  /** Counts in the order of LEFT_OUT_REASONS. */
  readonly leftOut: Uint32Array;
};

export type SelectionInput = {
  readonly dataset: Dataset;
  readonly times: IncidentTimes;
  readonly placement: Placement;
  readonly targets: TargetList;
  readonly areas: AreaFinder;
};

/**
 * Applies the filters in this order: kind, date, period, severity, commune, owner; what passes them all
 * is "selected" and is then left out only if it could not be placed. An incident belongs to the commune
 * and the owner of the target it struck. O(incidents).
 */
export function selectIncidents(
  input: SelectionInput,
  config: StudyConfig,
  period: Period,
): Selection {
  const { times, placement } = input;
  const filter = rowFilter(input, config);
  const count = placement.target.length;
  const rows = new Uint32Array(count);
  const weight = new Float64Array(count);
  const communeRows: number[] = [];
  const communeWeight: number[] = [];
  const leftOut = new Uint32Array(LEFT_OUT_REASONS.length);
  let placed = 0;
  let selected = 0;
  for (let row = 0; row < count; row += 1) {
    const share = shareInside(
      times.fromMs[row] ?? Number.NaN,
      times.toMs[row] ?? Number.NaN,
      period.startMs,
      period.endMs,
    );
    const refused = filter(row, share);
    if (refused >= 0) {
      leftOut[refused] = (leftOut[refused] ?? 0) + 1;
      continue;
    }
    selected += 1;
    if ((placement.target[row] ?? -1) >= 0) {
      rows[placed] = row;
      weight[placed] = share;
      placed += 1;
      continue;
    }
    const why = placement.whyNot[row] ?? NO_LOCATION;
    leftOut[why] = (leftOut[why] ?? 0) + 1;
    if (why === NO_LOCATION && (placement.area[row] ?? -1) >= 0) {
      communeRows.push(row);
      communeWeight.push(share);
    }
  }
  return {
    rows: rows.slice(0, placed),
    weight: weight.slice(0, placed),
    communeRows: Uint32Array.from(communeRows),
    communeWeight: Float64Array.from(communeWeight),
    selected,
    leftOut,
  };
}

/** Weight of the incidents that pass the filters, placed or not, by place in INCIDENT_KINDS. */
export function selectedByKind(
  input: SelectionInput,
  config: StudyConfig,
  period: Period,
): Float64Array {
  const { times, placement } = input;
  const filter = rowFilter(input, config);
  const total = new Float64Array(INCIDENT_KIND_IDS.length);
  const column = input.dataset.tables.incident?.columns['kind'];
  if (column?.type !== 'choice') return total;
  for (let row = 0; row < placement.target.length; row += 1) {
    const share = shareInside(
      times.fromMs[row] ?? Number.NaN,
      times.toMs[row] ?? Number.NaN,
      period.startMs,
      period.endMs,
    );
    if (filter(row, share) >= 0) continue;
    const kind = (column.codes[row] ?? 1) - 1;
    total[kind] = (total[kind] ?? 0) + share;
  }
  return total;
}

const KIND = reasonNumber('kind_not_chosen');
const NO_DATE = reasonNumber('no_date');
const PERIOD = reasonNumber('outside_period');
const SEVERITY = reasonNumber('severity_not_chosen');
const COMMUNE = reasonNumber('commune_not_chosen');
const OWNER = reasonNumber('owner_not_chosen');
/** Why a row is counted in its commune alone. */
export const NO_LOCATION = reasonNumber('no_location');

/** The reason a row is refused (place in LEFT_OUT_REASONS), −1 when it passes. */
export function rowFilter(
  input: SelectionInput,
  config: StudyConfig,
): (row: number, share: number) => number {
  const { times, placement } = input;
  const kindOk = kindFilter(input, config);
  const severityOk = severityFilter(input, config);
  const areaOk = areaFilter(input.areas, config);
  const ownerOk = ownerFilter(input, config);
  return (row, share) => {
    if (!kindOk(row)) return KIND;
    if (Number.isNaN(times.fromMs[row] ?? Number.NaN)) return NO_DATE;
    if (share <= 0) return PERIOD;
    if (!severityOk(row)) return SEVERITY;
    if (areaOk && !areaOk[placement.area[row] ?? -1]) return COMMUNE;
    if (ownerOk && !ownerOk[placement.target[row] ?? -1]) return OWNER;
    return -1;
  };
}

function kindFilter({ dataset }: SelectionInput, config: StudyConfig): (row: number) => boolean {
  const column = dataset.tables.incident?.columns['kind'];
  if (column?.type !== 'choice') return () => false;
  const chosen = new Uint8Array(256);
  for (const kind of config.incidentKinds) chosen[INCIDENT_KIND_IDS.indexOf(kind) + 1] = 1;
  chosen[0] = 0;
  return (row) => chosen[column.codes[row] ?? 0] === 1;
}

/** A record that does not state its severity passes only when no severity is asked for. */
function severityFilter(
  { dataset }: SelectionInput,
  config: StudyConfig,
): (row: number) => boolean {
  const table = dataset.tables.incident;
  if (config.severities.length === 0 || !table) return () => true;
  const read = choiceReader(table, 'severity');
  const chosen = new Set(config.severities);
  return (row) => chosen.has(read(row));
}

function areaFilter(areas: AreaFinder, config: StudyConfig): Uint8Array | null {
  if (config.communes.length === 0) return null;
  const chosen = new Set(config.communes);
  return Uint8Array.from(areas.code, (code) => (chosen.has(code) ? 1 : 0));
}

/** By target: 1 when its asset belongs to a chosen owner. */
function ownerFilter({ dataset, targets }: SelectionInput, config: StudyConfig): Uint8Array | null {
  if (config.owners.length === 0) return null;
  const chosen = new Set(config.owners);
  const ownerOf = TARGET_KINDS.map((kind) => {
    const table = assetTable(dataset, kind);
    return table ? textReader(table, 'owner') : () => '';
  });
  return Uint8Array.from(targets.kind, (kind, target) =>
    chosen.has(ownerOf[kind]?.(targets.assetRow[target] ?? 0) ?? '') ? 1 : 0,
  );
}
