import type { StudyResult } from '../../core/study/study-result.ts';
import type { DatasetSummary } from '../../jobs/protocol/input-jobs.ts';
import type { AppState } from '../app-state.ts';
import { lastValue } from '../reduce-session.ts';

/** The result on screen: the newest there is, also while the next is computed. */
export function lastResult({ session }: AppState): StudyResult | null {
  return lastValue(session.result) ?? null;
}

export function lastDataset({ session }: AppState): DatasetSummary | null {
  return lastValue(session.dataset) ?? null;
}
