import type { Issue } from '../../../core/basics/issue.ts';
import type { ImportReport } from '../../../core/io/import/import-report.ts';

/** Columns whose cells are why a row fell: those that feed the field, or hold the place. */
export function faultyHeaders(
  issues: readonly Issue[],
  { columns, place }: Pick<ImportReport, 'columns' | 'place'>,
): ReadonlySet<string> {
  const headers = new Set<string>();
  for (const { code, at } of issues) {
    for (const { header, role, field } of columns) {
      const feeds = at?.field !== undefined && (field === at.field || header === at.field);
      const isPlace = /^(?:geometry|crs|place)\./.test(code) && at?.field === undefined;
      if (feeds || (isPlace && (role === 'place' || place?.from.includes(header))))
        headers.add(header);
      if (code === 'incident.window-reversed' && field === 'to') headers.add(header);
    }
  }
  return headers;
}
