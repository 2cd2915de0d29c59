import type { StudyResult } from '../../core/study/study-result.ts';
import type { ClusterOptions } from '../../core/study/cluster-options.ts';
import type { JobClient } from '../../jobs/protocol.ts';
import type { AppStore } from '../app-services.ts';
import type { AppState } from '../app-state.ts';
import { createLongQuestion } from '../what-if/long-question.ts';
import { clustersWanted } from './shown-clusters.ts';

export type ClustersRunner = {
  readonly follow: (state: AppState) => void;
  /** What was known before stands again; nothing is asked until something changes or a person asks. */
  readonly cancel: () => void;
  readonly again: () => void;
};

/** Looks for clusters while their page is open, once for each result and set of options. */
export function createClustersRunner(jobs: JobClient, store: AppStore): ClustersRunner {
  let asked: { readonly result: StudyResult; readonly options: ClusterOptions } | null = null;
  const question = createLongQuestion('find-clusters', jobs, store, {
    read: () => store.getState().session.hotspots.clusters.answer,
    write: (answer) => {
      const { clusters } = store.getState().session.hotspots;
      const opened = answer.status === 'ready' ? null : clusters.opened;
      const change = { clusters: { ...clusters, answer, opened } };
      store.dispatch({ type: 'session/set-hotspots', change });
    },
  });
  const follow = (state: AppState): void => {
    const { result, hotspots } = state.session;
    if (!clustersWanted(state) || result.status !== 'ready') return;
    const { options } = hotspots.clusters;
    if (asked?.result === result.value && asked.options === options) return;
    asked = { result: result.value, options };
    void question.ask(options);
  };
  return {
    follow,
    cancel: question.cancel,
    again: () => {
      asked = null;
      follow(store.getState());
    },
  };
}
