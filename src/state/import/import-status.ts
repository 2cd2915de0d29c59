import type { ImportReport } from '../../core/io/import/import-report.ts';
import { lastValue } from '../reduce-session.ts';
import type { PendingImport } from './import-session.ts';

export const IMPORT_STATUSES = [
  'reviewing',
  'stopped',
  'unreadable',
  'asking',
  'empty',
  'ready',
] as const;
/** How far a file is: `empty` has nothing that could be loaded, `stopped` was not looked through. */
export type ImportStatus = (typeof IMPORT_STATUSES)[number];

export function importStatus(pending: PendingImport): ImportStatus {
  const { report } = pending;
  if (report.status === 'failed') return 'stopped';
  if (report.status !== 'ready') return 'reviewing';
  if (isUnreadable(report.value)) return 'unreadable';
  if (openQuestions(pending) > 0) return 'asking';
  return (report.value.counts?.kept ?? 0) > 0 ? 'ready' : 'empty';
}

/** Questions of the last report, and whether it is a corrected copy. */
export function openQuestions(pending: PendingImport): number {
  const questions = lastValue(pending.report)?.questions.length ?? 0;
  return questions + (asksNamesake(pending) ? 1 : 0);
}

export function asksNamesake({ namesake, replaces, keepsBoth }: PendingImport): boolean {
  return namesake !== undefined && replaces === undefined && keepsBoth !== true;
}

/** Nobody reads such a file, or it is broken from the start. */
function isUnreadable({ format, headers, questions, counts }: ImportReport): boolean {
  return format === null || (headers.length === 0 && questions.length === 0 && counts === null);
}
