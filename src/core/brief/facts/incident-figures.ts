import { INCIDENT_KINDS } from '../../model/incident-kinds.ts';
import type { IncidentKind, IncidentKindId } from '../../model/incident-kinds.ts';
import { countedOf, isAny, summedOf } from './counted.ts';
import type { Counted, SpanRows, SummedBeside } from './counted.ts';
import type { FactStages, IncidentReader } from './incident-reader.ts';

/** How many incidents, of what kind and where, and what they cost. Whole incidents: each in one period. */
export type IncidentFigures = {
  readonly all: Counted;
  readonly runs: readonly { readonly run: IncidentKind['run']; readonly counted: Counted }[];
  /** Kinds with any in one of the periods, in the order of INCIDENT_KINDS. */
  readonly kinds: readonly {
    readonly kind: IncidentKindId;
    readonly run: IncidentKind['run'];
    readonly counted: Counted;
  }[];
  /** Communes with any, most first; equal ones by name of the code. */
  readonly communes: readonly CommuneCount[];
  /** Known to no commune of the province: outside it, or without a place. */
  readonly elsewhere: Counted;
  readonly lossVnd: SummedBeside;
  readonly outageHours: SummedBeside;
  /** Of the whole table, without any date: in no period. */
  readonly undated: number;
};

export type CommuneCount = {
  readonly code: string;
  readonly name: string;
  readonly counted: Counted;
  /** Of the runs that count toward protection: theft and sabotage. */
  readonly security: number;
};

export function incidentFigures(
  stages: FactStages,
  incidents: IncidentReader,
  rows: SpanRows,
): IncidentFigures {
  const { areas } = stages.base.value;
  const runs = [...new Set(INCIDENT_KINDS.map(({ run }) => run))];
  return {
    all: countedOf(rows, () => true),
    runs: runs.map((run) => ({
      run,
      counted: countedOf(rows, (row) => incidents.run(row) === run),
    })),
    kinds: INCIDENT_KINDS.map(({ id, run }) => ({
      kind: id,
      run,
      counted: countedOf(rows, (row) => incidents.kind(row) === id),
    })).filter(({ counted }) => isAny(counted)),
    communes: communeCounts(areas, incidents, rows),
    elsewhere: countedOf(rows, (row) => incidents.area(row) < 0),
    lossVnd: summedOf(rows, incidents.number('loss_vnd')),
    outageHours: summedOf(rows, incidents.number('outage_hours')),
    undated: undatedOf(incidents),
  };
}

function communeCounts(
  areas: { readonly code: readonly string[]; readonly name: readonly string[] },
  incidents: IncidentReader,
  rows: SpanRows,
): readonly CommuneCount[] {
  const touched = new Set(
    [...rows.now, ...(rows.yearBefore ?? []), ...(rows.before ?? [])].map(incidents.area),
  );
  return [...touched]
    .filter((area) => area >= 0)
    .map((area) => ({
      code: areas.code[area] ?? '',
      name: areas.name[area] ?? '',
      counted: countedOf(rows, (row) => incidents.area(row) === area),
      security: rows.now.filter(
        (row) => incidents.area(row) === area && incidents.run(row) === 'security',
      ).length,
    }))
    .toSorted(
      (a, b) =>
        b.counted.now - a.counted.now ||
        (b.counted.yearBefore?.before ?? 0) - (a.counted.yearBefore?.before ?? 0) ||
        (a.code < b.code ? -1 : 1),
    );
}

function undatedOf(incidents: IncidentReader): number {
  let undated = 0;
  for (let row = 0; row < incidents.rows; row += 1) {
    if (!Number.isFinite(incidents.moment(row))) undated += 1;
  }
  return undated;
}
