import type { ImportReport } from '../../core/io/import/import-report.ts';
import type { JobClient } from '../../jobs/protocol.ts';
import { failed, loading } from '../reduce-session.ts';
import { issuesOf } from '../services/notices.ts';
import type { ChoiceMemory } from './choice-memory.ts';
import type { PendingImport, RememberedChoices } from './import-session.ts';
import type { PendingList } from './pending-list.ts';
import { createReviewQueue } from './review-queue.ts';

/** Keeps the reports of the files that wait true to their choices. */
export type Reviewer = {
  /** The last report stays visible until the new one is there; the latest call wins. */
  readonly ask: (name: string, delayMs?: number) => void;
  /** Stops what takes too long, and says so. */
  readonly stop: (name: string) => void;
  /** Forgets files that are gone. */
  readonly leave: (names: ReadonlySet<string>) => void;
  readonly pump: () => void;
};

type Surroundings = {
  readonly jobs: JobClient;
  readonly list: PendingList;
  readonly bytesOf: (sha256: string) => Uint8Array | undefined;
  readonly mayStart: () => boolean;
  readonly memory: ChoiceMemory;
  readonly later: (run: () => void, delayMs: number) => () => void;
};

export function createReviewer(around: Surroundings): Reviewer {
  const { list, memory } = around;
  const calledOff = new Map<string, () => void>();

  const done = (name: string, report: ImportReport): void => {
    const pending = list.find(name);
    if (!pending) return;
    const again = memory.recall(report, pending);
    if (again) {
      list.change(name, (one) => withRemembered(one, again));
      queue.ask(name);
    } else list.change(name, (one) => ({ ...one, report: { status: 'ready', value: report } }));
  };

  const queue = createReviewQueue(around.jobs, {
    input: (name) => {
      const pending = list.find(name);
      const bytes = pending && around.bytesOf(pending.sha256);
      return pending && bytes ? { name, bytes, choices: pending.choices } : null;
    },
    first: (names) =>
      names.has(list.shown())
        ? list.shown()
        : (list.all().find(({ name }) => names.has(name))?.name ?? [...names][0]),
    mayStart: around.mayStart,
    progress: (name, progress) =>
      list.change(name, (one) => ({ ...one, report: loading(one.report, progress) })),
    done,
    failed: (name, error) =>
      list.change(name, (one) => ({ ...one, report: failed(one.report, issuesOf(error)) })),
  });

  const forget = (name: string): void => {
    calledOff.get(name)?.();
    calledOff.delete(name);
    queue.stop(name);
  };

  return {
    ask: (name, delayMs = 0) => {
      forget(name);
      const begun = { step: 'read', fraction: 0 };
      list.change(name, (one) => ({ ...one, report: loading(one.report, begun) }));
      const start = (): void => {
        calledOff.delete(name);
        queue.ask(name);
      };
      if (delayMs > 0) calledOff.set(name, around.later(start, delayMs));
      else start();
    },
    stop: (name) => {
      forget(name);
      const stopped = [{ code: 'job.stopped', severity: 'info' }] as const;
      list.change(name, (one) => ({ ...one, report: failed(one.report, stopped) }));
    },
    leave: (names) => names.forEach(forget),
    pump: queue.pump,
  };
}

function withRemembered(pending: PendingImport, { at, choices }: RememberedChoices): PendingImport {
  return {
    ...pending,
    choices: { ...pending.choices, ...choices },
    remembered: { at, choices: { ...pending.remembered?.choices, ...choices } },
  };
}
