import type { ImportReport } from '../../core/io/import/import-report.ts';
import type { InputFile } from '../../jobs/protocol/input-jobs.ts';
import type { JobClient, JobProgress } from '../../jobs/protocol.ts';
import { isAbort } from '../services/notices.ts';

/** What the queue asks and tells of a file by its name. */
export type ReviewHost = {
  /** The file under its choices of now; null when it is gone. */
  readonly input: (name: string) => InputFile | null;
  /** Which of those waiting is wanted first. */
  readonly first: (names: ReadonlySet<string>) => string | undefined;
  /** Whether the province is there to review against. */
  readonly mayStart: () => boolean;
  readonly progress: (name: string, progress: JobProgress) => void;
  readonly done: (name: string, report: ImportReport) => void;
  readonly failed: (name: string, error: unknown) => void;
};

/** Reviews files one after another in the worker: it remembers the last file read. */
export type ReviewQueue = {
  /** Asks for a file, again when it is under way: the latest choices win. */
  readonly ask: (name: string) => void;
  /** Forgets a file, and stops what is under way for it. */
  readonly stop: (name: string) => void;
  /** Starts what waits, when it may. */
  readonly pump: () => void;
};

export function createReviewQueue(jobs: JobClient, host: ReviewHost): ReviewQueue {
  const waiting = new Set<string>();
  let running: { readonly name: string; readonly control: AbortController } | null = null;

  const review = async (name: string, file: InputFile): Promise<void> => {
    const mine = { name, control: new AbortController() };
    const isLatest = (): boolean => running === mine && !mine.control.signal.aborted;
    running = mine;
    try {
      const report = await jobs.run(
        'review-import',
        { file },
        {
          signal: mine.control.signal,
          onProgress: (progress) => {
            if (isLatest()) host.progress(name, progress);
          },
        },
      );
      if (isLatest()) host.done(name, report);
    } catch (error) {
      if (isLatest() && !isAbort(error)) host.failed(name, error);
    } finally {
      if (running === mine) running = null;
      pump();
    }
  };

  const pump = (): void => {
    if (running || !host.mayStart()) return;
    const name = host.first(waiting);
    if (name === undefined) return;
    waiting.delete(name);
    const file = host.input(name);
    if (file) void review(name, file);
    else pump();
  };

  const stop = (name: string): void => {
    waiting.delete(name);
    if (running?.name === name) running.control.abort();
  };

  return {
    ask: (name) => {
      stop(name);
      waiting.add(name);
      pump();
    },
    stop,
    pump,
  };
}
