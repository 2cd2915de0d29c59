import type { Issue } from '../../core/basics/issue.ts';
import type { JobName, JobProgress, JobRequest, JobResponse } from '../protocol.ts';

/** What the page sends to the worker. `id` is the page's number of the call. */
export type ToWorker<Name extends JobName = JobName> =
  | {
      readonly type: 'run';
      readonly id: number;
      readonly job: Name;
      readonly request: JobRequest<Name>;
    }
  | { readonly type: 'cancel'; readonly id: number };

/** What the worker answers. Every `run` gets exactly one of done, failed, cancelled. */
export type FromWorker =
  | { readonly type: 'done'; readonly id: number; readonly response: JobResponse<JobName> }
  | { readonly type: 'failed'; readonly id: number; readonly issues: readonly Issue[] }
  | { readonly type: 'cancelled'; readonly id: number }
  | { readonly type: 'progress'; readonly id: number; readonly progress: JobProgress };

/** The part of a worker, or of a MessagePort, the transport needs. */
export type Channel<Outgoing, Incoming> = {
  readonly send: (message: Outgoing, transfer: readonly ArrayBuffer[]) => void;
  readonly listen: (onMessage: (message: Incoming) => void) => void;
};
