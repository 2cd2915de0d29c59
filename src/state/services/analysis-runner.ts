import type { StudyConfig } from '../../core/study/study-config.ts';
import type { JobClient, JobProgress } from '../../jobs/protocol.ts';
import type { AppStore } from '../app-services.ts';
import type { AppState } from '../app-state.ts';
import type { FirstMap } from './first-map.ts';
import type { AppEnvironment } from './app-environment.ts';
import { isAbort, issuesOf } from './notices.ts';

const SETTLE_MS = 120;
/** The first map is drawn before the first analysis takes the worker; one that is slow is not waited for. */
const FIRST_MAP_PATIENCE_MS = 1500;

/** Asks the analysis again whenever the question or the data changes; the latest question wins. */
export type AnalysisRunner = {
  readonly analyse: () => Promise<void>;
  readonly cancel: () => void;
  /** Called after every change of state. */
  readonly follow: (state: AppState) => void;
};

export function createAnalysisRunner(
  jobs: JobClient,
  store: AppStore,
  environment: Pick<AppEnvironment, 'later'>,
  firstMap: Pick<FirstMap, 'isDrawn' | 'wait'>,
): AnalysisRunner {
  let running: AbortController | null = null;
  let callOff = (): void => {};
  let asked: { data: string; project: string; study: StudyConfig } | null = null;

  /** The classes of the first result come with it, and are held: colours mean the same in every period. */
  const firstBreaks = async (run: AbortController): Promise<void> => {
    if (store.getState().project.breaks || running !== run) return;
    const breaks = await jobs.run('class-breaks', {}, { signal: run.signal });
    if (running === run) store.dispatch({ type: 'project/set-breaks', breaks });
  };

  const analyse = async (): Promise<void> => {
    callOff();
    running?.abort();
    const run = new AbortController();
    running = run;
    const { study } = store.getState().project;
    const onProgress = (progress: JobProgress): void => {
      if (running === run) store.dispatch({ type: 'session/result-loading', progress });
    };
    onProgress({ step: 'working', fraction: 0 });
    const options = { signal: run.signal, slot: 'analyse', onProgress };
    try {
      if (!firstMap.isDrawn()) await firstMap.wait(FIRST_MAP_PATIENCE_MS);
      if (running !== run) return;
      const result = await jobs.run('analyse', { config: study }, options);
      await firstBreaks(run);
      if (running === run) store.dispatch({ type: 'session/result-ready', result });
    } catch (error) {
      if (running !== run || isAbort(error)) return;
      store.dispatch({ type: 'session/result-failed', issues: issuesOf(error) });
    } finally {
      if (running === run) running = null;
    }
  };

  const timeline = async (): Promise<void> => {
    const config = store.getState().project.study;
    try {
      const answer = await jobs.run('incident-timeline', { config }, { slot: 'timeline' });
      store.dispatch({ type: 'session/timeline-ready', timeline: answer });
    } catch (error) {
      if (!isAbort(error)) {
        store.dispatch({ type: 'session/timeline-ready', timeline: { months: [], byKind: {} } });
      }
    }
  };

  const soon = (work: () => void): void => {
    callOff();
    callOff = environment.later(work, SETTLE_MS);
  };

  return {
    analyse,
    cancel: () => {
      callOff();
      if (!running) return;
      running.abort();
      running = null;
      store.dispatch({ type: 'session/result-cancelled' });
    },
    follow: ({ project, session }) => {
      if (session.dataset.status !== 'ready') return;
      const next = { data: session.dataset.value.hash, project: project.id, study: project.study };
      const last = asked;
      asked = next;
      const fresh = last?.data !== next.data || last.project !== next.project;
      if (fresh || timelineQuestion(last.study) !== timelineQuestion(next.study)) void timeline();
      if (fresh) void analyse();
      else if (last.study !== next.study) soon(() => void analyse());
    },
  };
}

/** The part of the study the histogram depends on. */
function timelineQuestion(study: StudyConfig): string {
  return JSON.stringify([study.severities, study.owners, study.communes]);
}
