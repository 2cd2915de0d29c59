import type { StudyResult } from '../../core/study/study-result.ts';
import type {
  JobClient,
  JobName,
  JobProgress,
  JobRequest,
  JobResponse,
} from '../../jobs/protocol.ts';
import type { AppStore } from '../app-services.ts';
import type { Loadable } from '../app-state.ts';
import { failed, lastKnown, loading } from '../reduce-session.ts';
import { isAbort, issuesOf } from '../services/notices.ts';

/** What was asked, of which result, and the answer: target numbers are those of that result. */
export type Asked<Name extends JobName> = {
  readonly request: JobRequest<Name>;
  readonly result: StudyResult;
  readonly answer: JobResponse<Name>;
};

export type LongQuestion<Name extends JobName> = {
  readonly ask: (request: JobRequest<Name>) => Promise<void>;
  /** What was known before stands again. */
  readonly cancel: () => void;
};

/** A question that takes a while: told how far it is, cancelled by a person or by the next of its kind. */
export function createLongQuestion<Name extends JobName>(
  job: Name,
  jobs: JobClient,
  store: AppStore,
  slot: {
    readonly read: () => Loadable<Asked<Name>>;
    readonly write: (value: Loadable<Asked<Name>>) => void;
  },
): LongQuestion<Name> {
  let running: AbortController | null = null;
  return {
    ask: async (request) => {
      running?.abort();
      const { result } = store.getState().session;
      if (result.status !== 'ready') return;
      const mine = new AbortController();
      running = mine;
      const onProgress = (progress: JobProgress): void => {
        if (running === mine) slot.write(loading(slot.read(), progress));
      };
      onProgress({ step: 'working', fraction: 0 });
      try {
        const answer = await jobs.run(job, request, { signal: mine.signal, slot: job, onProgress });
        if (running !== mine) return;
        slot.write({ status: 'ready', value: { request, result: result.value, answer } });
      } catch (error) {
        if (running !== mine || isAbort(error)) return;
        slot.write(failed(slot.read(), issuesOf(error)));
      } finally {
        if (running === mine) running = null;
      }
    },
    cancel: () => {
      if (!running) return;
      running.abort();
      running = null;
      slot.write(lastKnown(slot.read()));
    },
  };
}
