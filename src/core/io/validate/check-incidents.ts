import type { ConvertedColumn } from './convert-column.ts';
import { DAY_MS } from './read-instant.ts';
import type { TableCheck } from './table-check.ts';

const LAST_SECOND_MS = DAY_MS - 1000;

/**
 * Rules of an incident's times. A date without a time stands for its whole day: as `to` it means the
 * day's last second, and an incident of which only the day of discovery is known gets that day as its
 * window. A cell that says a window fills what no other cell says: `from`, `to`, and the discovery where
 * its header speaks of it (the end of the window: by then it was found). A window that runs backwards sets
 * the record aside; times after `now`, a discovery before the window and a record without any time are
 * warned about.
 */
export function checkIncidents(
  columns: Map<string, ConvertedColumn>,
  now: number,
  check: TableCheck,
): void {
  const from = instants(columns, 'from', check.rows);
  const to = instants(columns, 'to', check.rows);
  const discovered = instants(columns, 'discovered', check.rows);
  for (let row = 0; row < check.rows; row += 1) {
    if (to.dateOnly[row] === 1) to.values[row] = (to.values[row] ?? 0) + LAST_SECOND_MS;
    spreadWindows(row, from, to, discovered);
    if (check.keep[row] === 0) continue;
    const found = discovered.values[row] ?? Number.NaN;
    const start = from.values[row] ?? Number.NaN;
    const end = to.values[row] ?? Number.NaN;
    const foundBy = discovered.dateOnly[row] === 1 ? found + LAST_SECOND_MS : found;
    if (Number.isNaN(start) && Number.isNaN(end)) {
      if (Number.isNaN(found)) check.warn(row, 'incident.no-time', 'discovered');
      else if (discovered.dateOnly[row] === 1) {
        from.values[row] = found;
        to.values[row] = foundBy;
      }
    } else if (start > end) check.setAside(row, 'incident.window-reversed', 'from');
    else if (foundBy < start) check.warn(row, 'incident.discovered-early', 'discovered');
    if (start > now || end - LAST_SECOND_MS > now || found > now)
      check.warn(row, 'incident.in-future');
  }
  keepIfFilled(columns, 'from', from.values);
  keepIfFilled(columns, 'to', to.values);
}

type Instants = {
  readonly values: Float64Array;
  readonly dateOnly: Uint8Array;
  readonly ends: Float64Array | null;
  readonly says: ConvertedColumn['says'];
};

/** What one cell says of a window, to the cells that say nothing. */
function spreadWindows(row: number, from: Instants, to: Instants, discovered: Instants): void {
  const fromEnd = endOf(from, row);
  if (isAbsent(to, row) && !Number.isNaN(fromEnd)) to.values[row] = fromEnd;
  const toEnd = to.ends?.[row] ?? Number.NaN;
  if (!Number.isNaN(toEnd)) {
    if (isAbsent(from, row)) from.values[row] = to.values[row] ?? Number.NaN;
    to.values[row] = toEnd;
  }
  const foundEnd = discovered.ends?.[row] ?? Number.NaN;
  if (Number.isNaN(foundEnd)) return;
  if (isAbsent(from, row) && isAbsent(to, row)) {
    from.values[row] = discovered.values[row] ?? Number.NaN;
    to.values[row] = foundEnd;
  }
  discovered.values[row] = discovered.says === 'discovery' ? foundEnd : Number.NaN;
}

/** "Ngày xảy ra" names the whole of when it was: its day, or its moment, is the end too. */
function endOf({ values, dateOnly, ends, says }: Instants, row: number): number {
  const end = ends?.[row] ?? Number.NaN;
  if (!Number.isNaN(end) || says !== 'occurrence') return end;
  const start = values[row] ?? Number.NaN;
  return dateOnly[row] === 1 ? start + LAST_SECOND_MS : start;
}

function isAbsent({ values }: Instants, row: number): boolean {
  return Number.isNaN(values[row] ?? Number.NaN);
}

function instants(columns: Map<string, ConvertedColumn>, name: string, rows: number): Instants {
  const known = columns.get(name);
  if (known?.column.type === 'instant') {
    return {
      values: known.column.values,
      dateOnly: known.dateOnly ?? new Uint8Array(rows),
      ends: known.ends ?? null,
      says: known.says ?? null,
    };
  }
  const values = new Float64Array(rows).fill(Number.NaN);
  return { values, dateOnly: new Uint8Array(rows), ends: null, says: null };
}

function keepIfFilled(
  columns: Map<string, ConvertedColumn>,
  name: string,
  values: Float64Array,
): void {
  if (!columns.has(name) && values.some((value) => !Number.isNaN(value))) {
    columns.set(name, { column: { type: 'instant', values } });
  }
}
