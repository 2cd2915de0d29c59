import type { StudyResult } from '../../core/study/study-result.ts';
import type { BacktestRequest } from '../../jobs/protocol/hotspot-jobs.ts';
import type { AppState } from '../app-state.ts';

/** Quick ones, tested in the background; the others when a person opens the page. */
const LIGHT_METHODS = ['heat', 'heat-recent'];

export type BacktestQuestion = {
  /** What an answer depends on besides the methods. */
  readonly about: string;
  readonly extent: 'light' | 'all';
  readonly request: BacktestRequest;
};

/** What there is to be tested now; null outside the room, or while the result is being made. */
export function backtestQuestion({ session }: AppState): BacktestQuestion | null {
  const { room, result, hotspots } = session;
  if (room !== 'hotspots' || result.status !== 'ready') return null;
  const { horizonDays } = hotspots.backtest;
  const extent = hotspots.tab === 'backtest' ? 'all' : 'light';
  return {
    about: `${backtestSubject(result.value)} ${horizonDays}`,
    extent,
    request: { horizonDays, methods: extent === 'light' ? LIGHT_METHODS : [] },
  };
}

/** The data and the part of the study a back-test depends on: weights and the like do not change it. */
export function backtestSubject({ dataHash, config }: StudyResult): string {
  const { to, incidentKinds, severities, owners, communes, network, snap } = config;
  return JSON.stringify([dataHash, to, incidentKinds, severities, owners, communes, network, snap]);
}
