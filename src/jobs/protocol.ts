import type { Issue } from '../core/basics/issue.ts';
import type { StudyConfig } from '../core/study/study-config.ts';
import type { StudyResult } from '../core/study/study-result.ts';
import type { InputJobs } from './protocol/input-jobs.ts';
import type { EntryJobs } from './protocol/entry-jobs.ts';
import type { RecordJobs } from './protocol/record-jobs.ts';
import type { TileJobs } from './protocol/tile-jobs.ts';
import type { OutputJobs } from './protocol/output-jobs.ts';
import type { ServiceJobs } from './protocol/service-jobs.ts';
import type { TargetJobs } from './protocol/target-jobs.ts';
import type { CheckJobs } from './protocol/check-jobs.ts';
import type { HotspotJobs } from './protocol/hotspot-jobs.ts';
import type { RepeatJobs } from './protocol/repeat-jobs.ts';
import type { PatrolJobs } from './protocol/patrol-jobs.ts';
import type { PatrolFileJobs } from './protocol/patrol-file-jobs.ts';
import type { PatrolLogJobs } from './protocol/patrol-log-jobs.ts';
import type { PageJobs } from './protocol/page-jobs.ts';
import type { PaperJobs } from './protocol/paper-jobs.ts';

/**
 * Every conversation between the page (or the command line) and the analysis: job → [request, response].
 * `handlers.ts` answers them; the worker, the inline client and the CLI all use those same handlers.
 */
export type Jobs = InputJobs &
  EntryJobs &
  RecordJobs &
  TileJobs &
  OutputJobs &
  ServiceJobs &
  TargetJobs &
  CheckJobs &
  HotspotJobs &
  RepeatJobs &
  PatrolJobs &
  PatrolFileJobs &
  PatrolLogJobs &
  PageJobs &
  PaperJobs & {
    analyse: [{ readonly config: StudyConfig }, StudyResult];
  };

export type JobName = keyof Jobs;

export type JobRequest<Name extends JobName> = Jobs[Name][0];

export type JobResponse<Name extends JobName> = Jobs[Name][1];

export type JobOptions = {
  readonly signal?: AbortSignal;
  readonly onProgress?: (progress: JobProgress) => void;
  /** A newer request of the same slot cancels the older one. */
  readonly slot?: string;
};

export type JobProgress = { readonly step: string; readonly fraction: number };

export type JobClient = {
  /** Rejects with a JobFailure for a user's mistake, with an AbortError when cancelled. */
  readonly run: <Name extends JobName>(
    job: Name,
    request: JobRequest<Name>,
    options?: JobOptions,
  ) => Promise<JobResponse<Name>>;
  readonly dispose: () => void;
};

/** A job that could not be done because of its input; the data already loaded is untouched. */
export class JobFailure extends Error {
  readonly issues: readonly Issue[];

  constructor(issues: readonly Issue[]) {
    super(issues[0]?.code ?? 'job failed');
    this.name = 'JobFailure';
    this.issues = issues;
  }
}
