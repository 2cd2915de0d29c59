import type { ImportReport } from '../../../core/io/import/import-report.ts';
import { faultyHeaders } from './faulty-headers.ts';
import { shownColumns } from './shown-columns.ts';
import type { ShownColumn } from './shown-columns.ts';

/** The record's own id first, then what has to be corrected, then the rest as in the file. */
export function gridColumns(report: ImportReport): readonly ShownColumn[] {
  const faulty = new Set<string>();
  for (const { issues } of report.setAside.rows) {
    for (const header of faultyHeaders(issues, report)) faulty.add(header);
  }
  const ids = new Set(
    report.columns.filter(({ field }) => field === 'id').map(({ header }) => header),
  );
  const gravity = ({ header }: ShownColumn): number =>
    ids.has(header) ? 0 : faulty.has(header) ? 1 : 2;
  return shownColumns(report).toSorted((a, b) => gravity(a) - gravity(b));
}
