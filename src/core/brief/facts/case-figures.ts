import { hourBands } from './hour-bands.ts';
import type { HourBands } from './hour-bands.ts';
import { countedOf, isAny } from './counted.ts';
import type { Counted, SpanRows } from './counted.ts';
import type { FactStages, IncidentReader } from './incident-reader.ts';

/** A code and how many incidents of the period have it; '' is: the record does not say. */
export type CodeCount = { readonly code: string; readonly count: number };

/** What came of the incidents of the period, who told of them, and how they were done. */
export type CaseFigures = {
  readonly of: number;
  readonly status: readonly CodeCount[];
  /** Prosecuted, judged or closed: something came of it. */
  readonly settled: Counted;
  readonly sources: readonly CodeCount[];
  readonly citizens: CitizenFigures;
  /** By method, theft and sabotage only, most first. */
  readonly methods: readonly { readonly code: string; readonly counted: Counted }[];
  /** Hours of theft and sabotage. */
  readonly hours: HourBands;
  readonly severity: readonly CodeCount[];
  readonly outcomes: readonly CodeCount[];
  /** Administrative fines; null: no record has the field. */
  readonly fines: { readonly count: number; readonly totalVnd: number } | null;
  /** Referred to other provinces or up; null: no record has the field. */
  readonly referred: readonly CodeCount[] | null;
};

/** Tips of the people: how many, how many proved right, how many led to a result; no person is named. */
export type CitizenFigures = {
  readonly tips: Counted;
  readonly verified: readonly CodeCount[];
  readonly settled: number;
  /** Communes whose people's tips led to a result. */
  readonly communes: readonly {
    readonly code: string;
    readonly name: string;
    readonly tips: number;
    readonly settled: number;
  }[];
};

const SETTLED: ReadonlySet<string> = new Set(['prosecuted', 'judged', 'closed']);

export function caseFigures(
  stages: FactStages,
  incidents: IncidentReader,
  rows: SpanRows,
): CaseFigures {
  const { columns } = stages.dataset.tables.incident ?? { columns: {} };
  const status = incidents.choice('case_status');
  const isSettled = (row: number): boolean => SETTLED.has(status(row));
  const security = onlySecurity(incidents, rows);
  return {
    of: rows.now.length,
    status: codeCounts(rows.now, status),
    settled: countedOf(rows, isSettled),
    sources: codeCounts(rows.now, incidents.choice('reported_by')),
    citizens: citizenFigures(stages, incidents, rows, isSettled),
    methods: methodsOf(incidents, security),
    hours: hourBands(security.now.map(incidents.window)),
    severity: codeCounts(rows.now, incidents.choice('severity')),
    outcomes: codeCounts(rows.now, incidents.choice('outcome')),
    fines: 'fine_vnd' in columns ? finesOf(incidents, rows.now) : null,
    referred: 'referred' in columns ? codeCounts(rows.now, incidents.choice('referred')) : null,
  };
}

/** By code, most first, equal ones by code; what no record says last. */
export function codeCounts(
  rows: readonly number[],
  code: (row: number) => string,
): readonly CodeCount[] {
  const counts = new Map<string, number>();
  for (const row of rows) counts.set(code(row), (counts.get(code(row)) ?? 0) + 1);
  return [...counts]
    .map(([one, count]) => ({ code: one, count }))
    .toSorted(
      (a, b) =>
        Number(a.code === '') - Number(b.code === '') ||
        b.count - a.count ||
        (a.code < b.code ? -1 : 1),
    );
}

function onlySecurity(incidents: IncidentReader, rows: SpanRows): SpanRows {
  const some = (list: readonly number[]): readonly number[] =>
    list.filter((row) => incidents.run(row) === 'security');
  return {
    now: some(rows.now),
    yearBefore: rows.yearBefore && some(rows.yearBefore),
    before: rows.before && some(rows.before),
  };
}

function methodsOf(incidents: IncidentReader, rows: SpanRows): CaseFigures['methods'] {
  const method = incidents.choice('method');
  const codes = new Set([...rows.now, ...(rows.yearBefore ?? [])].map(method));
  return [...codes]
    .map((code) => ({ code, counted: countedOf(rows, (row) => method(row) === code) }))
    .filter(({ counted }) => isAny(counted))
    .toSorted(
      (a, b) =>
        Number(a.code === '') - Number(b.code === '') ||
        b.counted.now - a.counted.now ||
        (a.code < b.code ? -1 : 1),
    );
}

function finesOf(incidents: IncidentReader, rows: readonly number[]): CaseFigures['fines'] {
  const told = rows.map(incidents.number('fine_vnd')).filter((vnd) => vnd > 0);
  return { count: told.length, totalVnd: told.reduce((sum, vnd) => sum + vnd, 0) };
}

function citizenFigures(
  stages: FactStages,
  incidents: IncidentReader,
  rows: SpanRows,
  isSettled: (row: number) => boolean,
): CitizenFigures {
  const source = incidents.choice('reported_by');
  const isTip = (row: number): boolean => source(row) === 'citizen';
  const tips = rows.now.filter(isTip);
  const { code, name } = stages.base.value.areas;
  const areas = [...new Set(tips.map(incidents.area))].filter((area) => area >= 0);
  return {
    tips: countedOf(rows, isTip),
    verified: codeCounts(tips, incidents.choice('verified')),
    settled: tips.filter(isSettled).length,
    communes: areas
      .map((area) => {
        const here = tips.filter((row) => incidents.area(row) === area);
        return {
          code: code[area] ?? '',
          name: name[area] ?? '',
          tips: here.length,
          settled: here.filter(isSettled).length,
        };
      })
      .toSorted((a, b) => b.settled - a.settled || b.tips - a.tips || (a.code < b.code ? -1 : 1)),
  };
}
