import type { Issue } from '../../../core/basics/issue.ts';
import type { ImportReport, SetAsideRow } from '../../../core/io/import/import-report.ts';
import type { SheetCell, TableSheet } from '../../../core/io/write/table-sheet.ts';
import { shownColumns } from './shown-columns.ts';
import type { ShownColumn } from './shown-columns.ts';

const PAGE = 5000;
const WIDTH = 18;

export type SheetWords = {
  readonly row: string;
  readonly reason: string;
  readonly of: (issue: Issue) => string;
};

type Fetch = (from: number, to: number) => Promise<readonly SetAsideRow[]>;

/**
 * All rows set aside under the file's own headers, after the number of the row and the reason. Records
 * nobody could read have a number and a reason only; those beyond the first hundreds are not listed.
 */
export async function setAsideSheet(
  report: ImportReport,
  words: SheetWords,
  fetch: Fetch,
): Promise<TableSheet> {
  const columns = shownColumns(report);
  const rows: (readonly SheetCell[])[] = [];
  for (let from = 0; from < report.setAside.shown; from += PAGE) {
    const found = await fetch(from, from + PAGE);
    for (const row of found) rows.push(lineOf(row, columns, words));
  }
  const headers = [words.row, words.reason, ...columns.map(({ header }) => header)];
  return {
    name: words.row,
    title: report.file,
    notes: [],
    columns: headers.map((header) => ({ header, width: WIDTH })),
    rows: [...rows, ...unreadable(report, words)],
  };
}

function lineOf(
  { row, cells, issues }: SetAsideRow,
  columns: readonly ShownColumn[],
  words: SheetWords,
): readonly SheetCell[] {
  return [row, issues.map(words.of).join(' '), ...columns.map(({ at }) => cellOf(cells[at] ?? ''))];
}

/** A number that is written as we write it stays bare: only texts are guarded against formulas. */
function cellOf(text: string): SheetCell {
  if (!/^-?\d/.test(text)) return text;
  const value = Number(text);
  return Number.isFinite(value) && String(value) === text ? value : text;
}

/** Records the reader gave up: it says on which row. */
function unreadable({ issues, setAside }: ImportReport, words: SheetWords) {
  if (setAside.count === setAside.shown) return [];
  return issues
    .filter(({ code, at }) => code === 'format.bad-feature' && at?.row !== undefined)
    .map((issue): readonly SheetCell[] => [issue.at?.row ?? 0, words.of(issue)]);
}
