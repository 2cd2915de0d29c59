import { answerJob } from './answer-job.ts';
import type { Handlers } from './handlers.ts';
import { JobFailure } from './protocol.ts';
import type { JobName, JobResponse } from './protocol.ts';
import { jobContext } from './transport/job-context.ts';
import type { Channel, FromWorker, ToWorker } from './transport/messages.ts';
import { packTexts } from './transport/packed-texts.ts';
import { transferables } from './transport/transferables.ts';

/** The worker's side: runs what arrives, all at once as far as jobs breathe, answers each by its number. */
export function serveJobs(
  channel: Channel<FromWorker, ToWorker>,
  handlers: Handlers,
  now: () => number,
): void {
  const running = new Map<number, AbortController>();

  const run = async (message: Extract<ToWorker, { type: 'run' }>): Promise<void> => {
    const { id, job, request } = message;
    const control = new AbortController();
    running.set(id, control);
    const onProgress = (progress: { step: string; fraction: number }): void =>
      channel.send({ type: 'progress', id, progress }, []);
    try {
      const ctx = jobContext(control.signal, onProgress, now());
      const answer = packTexts(await answerJob(handlers, job, request, ctx));
      // only a client that unpacks texts looks inside: there it is the job's response again
      const response = answer as JobResponse<JobName>;
      channel.send({ type: 'done', id, response }, transferables(job, response));
    } catch (error) {
      channel.send(endOf(id, job, error), []);
    } finally {
      running.delete(id);
    }
  };

  channel.listen((message) => {
    if (message.type === 'cancel') running.get(message.id)?.abort();
    else void run(message);
  });
}

function endOf(id: number, job: JobName, error: unknown): FromWorker {
  if (error instanceof JobFailure) {
    if (error.cause !== undefined) console.error(job, error.cause);
    return { type: 'failed', id, issues: error.issues };
  }
  if (error instanceof DOMException && error.name === 'AbortError')
    return { type: 'cancelled', id };
  // the answer itself could not be sent
  console.error(job, error);
  const reason = error instanceof Error ? error.name : typeof error;
  const context = { job, reason };
  return { type: 'failed', id, issues: [{ code: 'job.unexpected', severity: 'error', context }] };
}
