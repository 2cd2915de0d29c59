import { abortError } from './answer-job.ts';
import { createJobSlots } from './job-slots.ts';
import { JobFailure } from './protocol.ts';
import type { JobClient, JobName, JobOptions, JobRequest, JobResponse } from './protocol.ts';
import { createSupervisedWorker } from './supervised-worker.ts';
import type { Call, WorkerHandle, WorkerLimits } from './supervised-worker.ts';
import type { FromWorker } from './transport/messages.ts';
import { holdsPackedTexts } from './transport/packed-texts.ts';
import { rememberData } from './transport/remembered-data.ts';
import { createTextUnpacker } from './transport/unpack-texts.ts';

const LIMITS: WorkerLimits = { patienceMs: 2000, silenceMs: 60_000 };

/** Jobs in a worker, which is replaced when it hangs and then knows the data again. */
export function createWorkerClient(
  spawn: () => WorkerHandle,
  limits: Partial<WorkerLimits> = {},
): JobClient {
  const slots = createJobSlots();
  const memory = rememberData();
  const unpackTexts = createTextUnpacker();
  const worker = createSupervisedWorker(spawn, memory.replay, { ...LIMITS, ...limits });
  let disposed = false;

  function run<Name extends JobName>(
    job: Name,
    request: JobRequest<Name>,
    options: JobOptions = {},
  ): Promise<JobResponse<Name>> {
    if (disposed) return Promise.reject(abortError());
    const { signal, leave } = slots.enter(options);
    return new Promise<JobResponse<Name>>((resolve, reject) => {
      const onAbort = (): void => {
        leave();
        reject(abortError());
        worker.cancel(call);
      };
      const settle = (message: FromWorker): void => {
        if (message.type === 'progress') {
          if (!signal.aborted) options.onProgress?.(message.progress);
          return;
        }
        leave();
        signal.removeEventListener('abort', onAbort);
        if (message.type === 'failed') reject(new JobFailure(message.issues));
        if (message.type === 'cancelled') reject(abortError());
        if (message.type !== 'done') return;
        memory.note(job, request);
        // the worker answers a job with that job's response
        if (holdsPackedTexts(message.response)) resolve(unpackTexts(message.response));
        else resolve(message.response);
      };
      const call: Call = { job, request, settle };
      if (signal.aborted) {
        onAbort();
        return;
      }
      signal.addEventListener('abort', onAbort, { once: true });
      worker.send(call);
    });
  }

  return {
    run,
    dispose: () => {
      disposed = true;
      for (const { settle } of worker.dispose()) settle({ type: 'cancelled', id: 0 });
    },
  };
}
