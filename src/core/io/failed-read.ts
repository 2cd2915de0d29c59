import type { Issue, IssueCode } from '../basics/issue.ts';
import type { ReadFile } from './format.ts';
import { MOST_ROWS } from './file-limits.ts';

/** A file of which nothing could be read: one error and an empty table. */
export function failedRead(code: IssueCode, file: string, context?: Issue['context']): ReadFile {
  const issue: Issue = { code, severity: 'error', at: { file }, ...(context ? { context } : {}) };
  return {
    table: { rows: 0, columns: [], sourceRow: new Uint32Array(0), rejected: 0 },
    issues: [issue],
  };
}

export function tooManyRows(file: string): ReadFile {
  return failedRead('file.too-many-rows', file, { limit: MOST_ROWS });
}
