import { abortError } from './answer-job.ts';
import { createJobSlots } from './job-slots.ts';
import { JobFailure } from './protocol.ts';
import type { JobClient, JobName, JobOptions, JobRequest, JobResponse } from './protocol.ts';
import type { Channel, FromWorker, ToWorker } from './transport/messages.ts';
import { rememberData } from './transport/remembered-data.ts';

/** A started worker: its channel, a way to end it, and word when it breaks down. */
export type WorkerHandle = Channel<ToWorker, FromWorker> & {
  readonly terminate: () => void;
  readonly onBreakdown: (report: (reason: string) => void) => void;
};

/** A cancelled job that has not let go after this long is ended with its worker. */
export const PATIENCE_MS = 2000;

/** Jobs that can run long; a tile let go of is no reason to doubt the worker. */
const WATCHED: ReadonlySet<JobName> = new Set(['open-manifest', 'add-files', 'analyse']);

type Call = {
  readonly id: number;
  readonly job: JobName;
  readonly request: JobRequest<JobName>;
  readonly settle: (message: FromWorker) => void;
  /** Replays of what a fresh worker must know go first. */
  readonly isReplay: boolean;
  cancelled: boolean;
};

/**
 * Jobs in a worker. A worker that ignores a cancel (a hostile file can loop for ever) is replaced: the
 * fresh one gets the data the page remembers, and then what was still waiting for an answer.
 */
export function createWorkerClient(spawn: () => WorkerHandle): JobClient {
  const slots = createJobSlots();
  const memory = rememberData();
  const calls = new Map<number, Call>();
  let nextId = 1;
  let disposed = false;
  let worker = start();

  function start(): WorkerHandle {
    const started = spawn();
    started.listen((message) => {
      if (started === worker) receive(message);
    });
    started.onBreakdown((reason) => {
      if (started === worker) breakdown(reason);
    });
    return started;
  }

  function receive(message: FromWorker): void {
    const call = calls.get(message.id);
    if (!call) return;
    if (message.type !== 'progress') calls.delete(message.id);
    call.settle(message);
  }

  /** The worker died of its own: whoever waits is told, and the next one starts with the data. */
  function breakdown(reason: string): void {
    const issues = [{ code: 'job.stopped', severity: 'error', context: { reason } }] as const;
    const waiting = [...calls.values()];
    calls.clear();
    worker.terminate();
    for (const call of waiting) call.settle({ type: 'failed', id: call.id, issues });
    if (!disposed) restart([]);
  }

  function restart(resume: readonly Call[]): void {
    worker = start();
    for (const { job, request } of memory.replay()) {
      send({ id: nextId++, job, request, settle: () => {}, isReplay: true, cancelled: false });
    }
    for (const call of resume) send(call);
  }

  function send(call: Call): void {
    calls.set(call.id, call);
    worker.send({ type: 'run', id: call.id, job: call.job, request: call.request }, []);
  }

  function cancel(call: Call): void {
    call.cancelled = true;
    worker.send({ type: 'cancel', id: call.id }, []);
    if (WATCHED.has(call.job)) setTimeout(() => loseWaiting(call), PATIENCE_MS);
  }

  /** Another long job in line may be what keeps the thread: then wait on. */
  function loseWaiting(call: Call): void {
    if (disposed || calls.get(call.id) !== call) return;
    const others = [...calls.values()].filter(({ cancelled, isReplay }) => !cancelled && !isReplay);
    if (others.some(({ job, id }) => id < call.id && WATCHED.has(job))) {
      setTimeout(() => loseWaiting(call), PATIENCE_MS);
      return;
    }
    worker.terminate();
    calls.clear();
    restart(others);
  }

  function run<Name extends JobName>(
    job: Name,
    request: JobRequest<Name>,
    options: JobOptions = {},
  ): Promise<JobResponse<Name>> {
    if (disposed) return Promise.reject(abortError());
    const { signal, leave } = slots.enter(options);
    return new Promise<JobResponse<Name>>((resolve, reject) => {
      if (signal.aborted) {
        leave();
        reject(abortError());
        return;
      }
      const settle = (message: FromWorker): void => {
        if (message.type === 'progress') {
          if (!signal.aborted) options.onProgress?.(message.progress);
          return;
        }
        leave();
        signal.removeEventListener('abort', onAbort);
        if (message.type === 'done') {
          memory.note(job, request);
          resolve(message.response as JobResponse<Name>);
        } else if (message.type === 'failed') reject(new JobFailure(message.issues));
        else reject(abortError());
      };
      const call: Call = { id: nextId++, job, request, settle, isReplay: false, cancelled: false };
      const onAbort = (): void => {
        reject(abortError());
        leave();
        cancel(call);
      };
      signal.addEventListener('abort', onAbort, { once: true });
      send(call);
    });
  }

  return {
    run,
    dispose: () => {
      disposed = true;
      worker.terminate();
      const waiting = [...calls.values()];
      calls.clear();
      for (const { id, settle } of waiting) settle({ type: 'cancelled', id });
    },
  };
}
