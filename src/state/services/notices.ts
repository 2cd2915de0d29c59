import type { Issue } from '../../core/basics/issue.ts';
import { JobFailure } from '../../jobs/protocol.ts';
import type { Notice } from '../app-state.ts';

/** Every notice the services give; each is the message `commands:notice.<id>`. */
export const NOTICE_IDS = [
  'save_failed',
  'saved_over_other_tab',
  'storage_unavailable',
  'file_bytes_missing',
  'file_already_there',
  'files_loaded',
  'record_entered',
  'record_corrected',
  'record_removed',
  'record_outside_period',
  'more_files_left_out',
  'role_for_room',
] as const;
export type NoticeId = (typeof NOTICE_IDS)[number];

export function notice(
  id: NoticeId,
  tone: Notice['tone'],
  values?: Readonly<Record<string, string | number>>,
): Omit<Notice, 'id'> {
  return { tone, message: `commands:notice.${id}`, ...(values ? { values } : {}) };
}

/** The message of an issue, with its place and values to quote. */
export function issueNotice(issue: Issue): Omit<Notice, 'id'> {
  const tone = issue.severity;
  return { tone, message: `issues:${issue.code}`, values: { ...issue.at, ...issue.context } };
}

/** What a rejected job is about: the issues it names, or that it failed unexpectedly. */
export function issuesOf(error: unknown): readonly Issue[] {
  if (error instanceof JobFailure && error.issues.length > 0) return error.issues;
  const reason = error instanceof Error ? error.name : typeof error;
  return [{ code: 'job.unexpected', severity: 'error', context: { reason } }];
}

export function isAbort(error: unknown): boolean {
  return error instanceof Error && error.name === 'AbortError';
}
