import { DEFAULT_CLUSTERS } from '../../core/study/cluster-options.ts';
import type { ClusterOptions } from '../../core/study/cluster-options.ts';
import type { Loadable } from '../app-state.ts';
import type { Asked } from '../what-if/long-question.ts';

export type ClustersView = Asked<'find-clusters'>;

export type ClustersSession = {
  readonly options: ClusterOptions;
  readonly answer: Loadable<ClustersView>;
  /** Number of the unit that is open in the list; null for none. */
  readonly opened: number | null;
};

export const FIRST_CLUSTERS: ClustersSession = {
  options: DEFAULT_CLUSTERS,
  answer: { status: 'none' },
  opened: null,
};
