import type { ScoreWeights } from '../../core/study/study-config.ts';
import type { StudyResult } from '../../core/study/study-result.ts';
import { rerank } from '../../core/targets/rerank.ts';
import type { AppState } from '../app-state.ts';
import { lastResult } from '../selectors/last-known.ts';
import { memoised } from '../selectors/memoised.ts';
import { structurallyEqual } from '../structural-equal.ts';

/**
 * The last result with its targets ranked by the weights as they stand now: what the analysis under way
 * will say of the targets, without waiting for it. The result itself when its weights are those.
 */
export const rankedResult: (state: AppState) => StudyResult | null = memoised(
  (state: AppState) => [lastResult(state), state.project.study.weights] as const,
  (result, weights) => (result ? withWeights(result, weights) : null),
);

function withWeights(result: StudyResult, weights: ScoreWeights): StudyResult {
  if (structurallyEqual(result.config.weights, weights)) return result;
  const { targets, components } = result;
  const ranked = rerank(components, weights, targets.tieOrder);
  return { ...result, targets: { ...targets, ...ranked } };
}
