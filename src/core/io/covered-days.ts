import type { DatasetPart } from '../model/dataset.ts';
import type { Table } from '../model/table.ts';

/** First and last day, ISO, at UTC+07:00. */
export type CoveredDays = { readonly since: string; readonly cutOff: string };

const OFFSET_MS = 7 * 3_600_000;

/**
 * The days the incidents of a dataset cover: those its manifest declares. A manifest that declares a
 * single day is that of a base map, which has no period of its own; then they run from the first
 * incident to the last, leaving out those reported as lying in the future. No incidents: as declared.
 */
export function coveredDays(
  declared: CoveredDays,
  incidents: Table | undefined,
  parts: readonly DatasetPart[],
): CoveredDays {
  if (declared.since !== declared.cutOff || !incidents) return declared;
  const doubtful = futureRows(parts);
  let [first, last] = [Infinity, -Infinity];
  for (const name of ['from', 'to', 'discovered']) {
    const column = incidents.columns[name];
    if (column?.type !== 'instant') continue;
    column.values.forEach((instant, row) => {
      if (Number.isNaN(instant) || doubtful.has(placeOf(incidents, row))) return;
      first = Math.min(first, instant);
      last = Math.max(last, instant);
    });
  }
  return first <= last ? { since: dayOf(first), cutOff: dayOf(last) } : declared;
}

function futureRows(parts: readonly DatasetPart[]): ReadonlySet<string> {
  const issues = parts.flatMap((part) => part.issues);
  const future = issues.filter(({ code }) => code === 'incident.in-future');
  return new Set(future.map(({ at }) => `${at?.row} ${at?.file}`));
}

function placeOf(table: Table, row: number): string {
  return `${table.sourceRow[row]} ${table.files[table.sourceFile[row] ?? 0]}`;
}

/** The ISO day of a moment at UTC+07:00. */
export function dayOf(instantMs: number): string {
  return new Date(instantMs + OFFSET_MS).toISOString().slice(0, 10);
}
