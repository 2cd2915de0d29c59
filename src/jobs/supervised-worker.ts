import type { JobName, JobRequest } from './protocol.ts';
import type { Channel, FromWorker, ToWorker } from './transport/messages.ts';
import type { Replay } from './transport/remembered-data.ts';

/** A started worker: its channel, a way to end it, and word when it breaks down. */
export type WorkerHandle = Channel<ToWorker, FromWorker> & {
  readonly terminate: () => void;
  readonly onBreakdown: (report: (reason: string) => void) => void;
};

/** One request on its way. `settle` hears progress and then exactly one end, unless it was cancelled. */
export type Call = {
  readonly job: JobName;
  readonly request: JobRequest<JobName>;
  readonly settle: (message: FromWorker) => void;
};

export type SupervisedWorker = {
  readonly send: (call: Call) => void;
  readonly cancel: (call: Call) => void;
  /** Ends the worker; returns the calls that will get no answer. */
  readonly dispose: () => readonly Call[];
};

/** Jobs that read what a person's file holds, which may be made to loop for ever. */
const READS: ReadonlySet<JobName> = new Set([
  'add-files',
  'review-import',
  'set-aside-rows',
  'compare-import',
]);
/** Jobs that can run long; a tile let go of is no reason to doubt the worker. */
const WATCHED: ReadonlySet<JobName> = new Set([...READS, 'open-manifest', 'analyse']);

export type WorkerLimits = {
  /** A cancelled job that has not let go after this long is ended with its worker. */
  readonly patienceMs: number;
  /** A worker that reads a file and says nothing at all for this long is taken to hang. */
  readonly silenceMs: number;
};

/**
 * Keeps a worker alive. One that ignores a cancel, or falls silent over a file (a hostile one can loop for
 * ever), is replaced; the fresh one is first told what it must know (`replay`), then gets what still waits.
 */
export function createSupervisedWorker(
  spawn: () => WorkerHandle,
  replay: () => readonly Replay[],
  { patienceMs, silenceMs }: WorkerLimits,
): SupervisedWorker {
  const calls = new Map<number, Call>();
  const cancelled = new Set<Call>();
  /** Calls kept back while a fresh worker is told what it must know. */
  let held: Call[] | null = null;
  let nextId = 1;
  let silence: ReturnType<typeof setTimeout> | undefined;
  let worker: WorkerHandle | null = start();

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
    if (message.type !== 'progress') forget(message.id, call);
    listenOn();
    call.settle(message);
  }

  /** Counts the silence anew while a file is being read. */
  function listenOn(): void {
    clearTimeout(silence);
    if (![...calls.values()].some(({ job }) => READS.has(job))) return;
    // Once more: after a sleep of the computer this timer comes before the worker's messages.
    silence = setTimeout(() => {
      silence = setTimeout(giveUpReading, patienceMs);
    }, silenceMs);
  }

  /** Whoever waits for a file is told; all others get their answer from a fresh worker. */
  function giveUpReading(): void {
    const waiting = stop();
    restart(waiting.filter(({ job }) => !READS.has(job)));
    const context = { reason: 'silent' };
    const issues = [{ code: 'job.stopped', severity: 'error', context }] as const;
    for (const call of waiting) {
      if (READS.has(call.job)) call.settle({ type: 'failed', id: 0, issues });
    }
  }

  function forget(id: number, call: Call): void {
    calls.delete(id);
    cancelled.delete(call);
  }

  function post(call: Call): void {
    const id = nextId;
    nextId += 1;
    calls.set(id, call);
    worker?.send({ type: 'run', id, job: call.job, request: call.request }, []);
    listenOn();
  }

  /** The worker died of its own: whoever waits is told; the next call starts another. */
  function breakdown(reason: string): void {
    const issues = [{ code: 'job.stopped', severity: 'error', context: { reason } }] as const;
    for (const call of stop()) call.settle({ type: 'failed', id: 0, issues });
  }

  function stop(): readonly Call[] {
    clearTimeout(silence);
    worker?.terminate();
    worker = null;
    const waiting = [...calls.values(), ...(held ?? [])].filter((call) => !cancelled.has(call));
    calls.clear();
    cancelled.clear();
    held = null;
    return waiting;
  }

  function restart(resume: readonly Call[]): void {
    const fresh = start();
    worker = fresh;
    held = [...resume];
    void replayInto(fresh);
  }

  async function replayInto(fresh: WorkerHandle): Promise<void> {
    for (const { job, request } of replay()) {
      await new Promise<void>((done) => {
        const settle = ({ type }: FromWorker): void => void (type === 'progress' || done());
        post({ job, request, settle });
      });
      if (worker !== fresh) return;
    }
    const waiting = held ?? [];
    held = null;
    for (const call of waiting) post(call);
  }

  /** A long job that was in line before may be what keeps the thread: then wait on. */
  function loseWaiting(id: number, call: Call): void {
    if (calls.get(id) !== call) return;
    const before = [...calls].filter(([other, { job }]) => other < id && WATCHED.has(job));
    if (before.some(([, other]) => !cancelled.has(other))) {
      setTimeout(() => loseWaiting(id, call), patienceMs);
      return;
    }
    restart(stop());
  }

  return {
    send: (call) => {
      if (!worker) restart([]);
      if (held) held.push(call);
      else post(call);
    },
    cancel: (call) => {
      held = held?.filter((other) => other !== call) ?? null;
      const [id] = [...calls].find(([, other]) => other === call) ?? [];
      if (id === undefined) return;
      cancelled.add(call);
      worker?.send({ type: 'cancel', id }, []);
      if (WATCHED.has(call.job)) setTimeout(() => loseWaiting(id, call), patienceMs);
    },
    dispose: stop,
  };
}
