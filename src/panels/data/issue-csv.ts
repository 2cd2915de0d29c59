import type { Issue } from '../../core/basics/issue.ts';
import { writeCsvRows } from '../../core/io/write/write-csv.ts';

const COLUMNS = ['severity', 'code', 'file', 'row', 'field', 'message'];

/** The issues as a CSV that Excel opens in Vietnamese, one line per issue. */
export function issueCsv(issues: readonly Issue[], textOf: (issue: Issue) => string): Uint8Array {
  const rows = issues.map((issue) => [
    issue.severity,
    issue.code,
    issue.at?.file ?? '',
    issue.at?.row ?? null,
    issue.at?.field ?? '',
    textOf(issue),
  ]);
  return writeCsvRows(COLUMNS, rows);
}
