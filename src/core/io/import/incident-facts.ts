import { INCIDENT_KIND_IDS } from '../../model/incident-kinds.ts';
import type { IncidentKindId } from '../../model/incident-kinds.ts';
import type { Table } from '../../model/table.ts';
import { dayOf } from '../covered-days.ts';

/** What the incidents of a file are about, before they are loaded. */
export type IncidentFacts = {
  /** First and last ISO day any of them tells, at UTC+07:00; null where none has a time. */
  readonly period: { readonly from: string; readonly to: string } | null;
  /** Records without any time. */
  readonly withoutTime: number;
  /** Kinds that occur, the most frequent first. */
  readonly kinds: readonly { readonly kind: IncidentKindId; readonly count: number }[];
};

const TIMES = ['from', 'to', 'discovered'] as const;

/** Null for records of another kind, and for none. */
export function incidentFacts(table: Table): IncidentFacts | null {
  if (table.kind !== 'incident' || table.rows === 0) return null;
  return { ...timesOf(table), kinds: kindsOf(table) };
}

function timesOf(table: Table): Pick<IncidentFacts, 'period' | 'withoutTime'> {
  const timed = new Uint8Array(table.rows);
  let [first, last] = [Infinity, -Infinity];
  for (const name of TIMES) {
    const column = table.columns[name];
    if (column?.type !== 'instant') continue;
    for (let row = 0; row < table.rows; row += 1) {
      const instant = column.values[row] ?? Number.NaN;
      if (Number.isNaN(instant)) continue;
      timed[row] = 1;
      if (instant < first) first = instant;
      if (instant > last) last = instant;
    }
  }
  const withoutTime = timed.reduce((count, flag) => count + (flag === 0 ? 1 : 0), 0);
  return { period: first <= last ? { from: dayOf(first), to: dayOf(last) } : null, withoutTime };
}

function kindsOf({ columns: { kind }, rows }: Table): IncidentFacts['kinds'] {
  if (kind?.type !== 'choice') return [];
  const counts = new Uint32Array(INCIDENT_KIND_IDS.length + 1);
  for (let row = 0; row < rows; row += 1) {
    const code = kind.codes[row] ?? 0;
    counts[code] = (counts[code] ?? 0) + 1;
  }
  return INCIDENT_KIND_IDS.map((id, at) => ({ kind: id, count: counts[at + 1] ?? 0 }))
    .filter(({ count }) => count > 0)
    .toSorted((a, b) => b.count - a.count);
}
