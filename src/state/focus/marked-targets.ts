import type { StudyResult } from '../../core/study/study-result.ts';
import type { AppState } from '../app-state.ts';
import { lastResult } from '../selectors/last-known.ts';
import { memoised } from '../selectors/memoised.ts';
import { targetNumber } from '../selectors/selection.ts';
import { rankedBy } from './ranked-result.ts';
import { darkMeasure, insidePick, matrixOf } from './target-matrix.ts';
import type { TargetFocus } from './target-focus.ts';

/** So many are marked on the map at most: the highest ranked ones. */
export const MARKED_MOST = 300;

export type MarkedTargets = {
  readonly result: StudyResult;
  /** Target numbers, in the order they are to be read. */
  readonly targets: readonly number[];
  /** How many there are in all. */
  readonly total: number;
  readonly numbered: boolean;
};

/** What the map marks of the targets on the page that is open; null: nothing. */
export const markedTargets: (state: AppState) => MarkedTargets | null = memoised(
  (state: AppState) =>
    [state.session.focus, pageOf(state), lastResult(state), rankedOf(state)] as const,
  (focus, page, result, ranked) => {
    if (!result || !ranked) return null;
    if (page === 'targets') return picked(focus, result, ranked);
    return page === 'gaps' ? pointed(focus, result) : null;
  },
);

/** The matrix and its list stand on the page of targets, gaps on theirs. */
function pageOf({ session }: AppState): string {
  return session.room === 'targets' ? session.targetsTab : '';
}

/** Ranking costs a little: only where something is picked. */
function rankedOf(state: AppState): StudyResult | null {
  const result = lastResult(state);
  if (!result || !state.session.focus.pick) return result;
  return rankedBy(result, state.project.study.weights);
}

function picked(
  focus: TargetFocus,
  result: StudyResult,
  ranked: StudyResult,
): MarkedTargets | null {
  if (!focus.pick) return null;
  const inside = insidePick(matrixOf(result, darkMeasure(focus, result)), focus.pick);
  const all = ranked.targets.order.filter(inside);
  return {
    result,
    targets: Array.from(all.subarray(0, MARKED_MOST)),
    total: all.length,
    numbered: false,
  };
}

function pointed({ pointed: at }: TargetFocus, result: StudyResult): MarkedTargets | null {
  if (!at) return null;
  const targets = at.targets
    .slice(0, MARKED_MOST)
    .map((id) => targetNumber(result, id))
    .filter((target) => target >= 0);
  return { result, targets, total: at.targets.length, numbered: at.numbered };
}
