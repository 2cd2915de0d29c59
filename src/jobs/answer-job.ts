import type { RunContext } from '../core/basics/run-context.ts';
import type { Handlers } from './handlers.ts';
import { JobFailure } from './protocol.ts';
import type { JobName, JobRequest, JobResponse } from './protocol.ts';

/**
 * Runs one job to one of three ends: its answer, a JobFailure, or the AbortError of its signal. What no
 * one foresaw becomes the failure `job.unexpected`, so that nobody waits for an answer that never comes.
 */
export async function answerJob<Name extends JobName>(
  handlers: Handlers,
  job: Name,
  request: JobRequest<Name>,
  ctx: RunContext,
): Promise<JobResponse<Name>> {
  try {
    ctx.signal.throwIfAborted();
    const response = await handlers[job](request, ctx);
    ctx.signal.throwIfAborted();
    return response;
  } catch (error) {
    if (ctx.signal.aborted) throw abortError();
    if (error instanceof JobFailure) throw error;
    throw unexpected(job, error);
  }
}

export function abortError(): DOMException {
  return new DOMException('the job was cancelled', 'AbortError');
}

/** Names the kind of error only: its text could quote somebody's data. */
function unexpected(job: JobName, error: unknown): JobFailure {
  const reason = error instanceof Error ? error.name : typeof error;
  const failure = new JobFailure([
    { code: 'job.unexpected', severity: 'error', context: { job, reason } },
  ]);
  failure.cause = error;
  return failure;
}
