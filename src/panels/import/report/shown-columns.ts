import type { ImportReport } from '../../../core/io/import/import-report.ts';
import { hiddenHeaders } from '../../../state/import/set-aside-pages.ts';

/** A column whose cells may be shown; `at` is its place among the cells of a row. */
export type ShownColumn = { readonly header: string; readonly at: number };

/** Columns of the file in its own order, without those of people. */
export function shownColumns(report: ImportReport): readonly ShownColumn[] {
  const hidden = new Set(hiddenHeaders(report));
  return report.headers
    .map((header, at) => ({ header, at }))
    .filter(({ header }) => !hidden.has(header));
}
