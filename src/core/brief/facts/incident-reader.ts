import { INCIDENT_KINDS } from '../../model/incident-kinds.ts';
import type { IncidentKind, IncidentKindId } from '../../model/incident-kinds.ts';
import type { StudyMemory } from '../../study/study-memory.ts';
import { choiceReader, numberReader, textReader } from '../../targets/read-column.ts';
import { incidentWindow } from '../../time/incident-window.ts';
import type { Period } from '../../time/period.ts';

/** The stages of a finished analysis that facts are read from. */
export type FactStages = StudyMemory & Required<Omit<StudyMemory, 'numberOf'>>;

/** What a report reads of each incident; '' and NaN where the record does not say. */
export type IncidentReader = {
  readonly rows: number;
  readonly id: (row: number) => string;
  readonly kind: (row: number) => IncidentKindId | '';
  readonly run: (row: number) => IncidentKind['run'] | '';
  /** When it came to light: found, else the end, else the start of what is known; NaN without a date. */
  readonly moment: (row: number) => number;
  readonly window: (row: number) => readonly [fromMs: number, toMs: number] | null;
  /** Place in the communes of the study, −1 outside or unknown. */
  readonly area: (row: number) => number;
  /** Target struck, −1 when none. */
  readonly target: (row: number) => number;
  readonly choice: (field: string) => (row: number) => string;
  readonly number: (field: string) => (row: number) => number;
  readonly text: (field: string) => (row: number) => string;
};

const RUN = new Map<string, IncidentKind['run']>(INCIDENT_KINDS.map(({ id, run }) => [id, run]));
const IDS = new Map<string, IncidentKindId>(INCIDENT_KINDS.map(({ id }) => [id, id]));

export function incidentReader({ dataset, placement }: FactStages): IncidentReader {
  const table = dataset.tables.incident;
  const none = { text: () => '', number: () => Number.NaN };
  const choice = (field: string) => (table ? choiceReader(table, field) : none.text);
  const number = (field: string) => (table ? numberReader(table, field) : none.number);
  const text = (field: string) => (table ? textReader(table, field) : none.text);
  const kind = choice('kind');
  const [from, to, discovered] = [number('from'), number('to'), number('discovered')];
  return {
    rows: table?.rows ?? 0,
    id: text('id'),
    kind: (row) => IDS.get(kind(row)) ?? '',
    run: (row) => RUN.get(kind(row)) ?? '',
    moment: (row) => [discovered(row), to(row), from(row)].find(Number.isFinite) ?? Number.NaN,
    window: (row) => incidentWindow(from(row), to(row), discovered(row)),
    area: (row) => placement.value.area[row] ?? -1,
    target: (row) => placement.value.target[row] ?? -1,
    choice,
    number,
    text,
  };
}

/** Rows that came to light in a period, in order of time, then of id. Each is in one period of a tiling. */
export function rowsIn(incidents: IncidentReader, period: Period): readonly number[] {
  const found: number[] = [];
  for (let row = 0; row < incidents.rows; row += 1) {
    const at = incidents.moment(row);
    if (at >= period.startMs && at < period.endMs) found.push(row);
  }
  return found.toSorted(
    (a, b) =>
      incidents.moment(a) - incidents.moment(b) ||
      (incidents.id(a) < incidents.id(b) ? -1 : incidents.id(a) > incidents.id(b) ? 1 : a - b),
  );
}
