import type { Table } from '../model/table.ts';
import { numberReader } from '../targets/read-column.ts';
import { incidentWindow } from '../time/incident-window.ts';

/** When each incident can have happened, UTC milliseconds; NaN in both when no date is known. */
export type IncidentTimes = { readonly fromMs: Float64Array; readonly toMs: Float64Array };

export function incidentTimes(table: Table | undefined): IncidentTimes {
  const rows = table?.rows ?? 0;
  const fromMs = new Float64Array(rows).fill(Number.NaN);
  const toMs = new Float64Array(rows).fill(Number.NaN);
  if (!table) return { fromMs, toMs };
  const from = numberReader(table, 'from');
  const to = numberReader(table, 'to');
  const discovered = numberReader(table, 'discovered');
  for (let row = 0; row < rows; row += 1) {
    const window = incidentWindow(from(row), to(row), discovered(row));
    if (window) [fromMs[row], toMs[row]] = window;
  }
  return { fromMs, toMs };
}
