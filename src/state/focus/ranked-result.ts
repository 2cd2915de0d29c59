import type { ScoreWeights } from '../../core/study/study-config.ts';
import type { StudyResult } from '../../core/study/study-result.ts';
import { rerank } from '../../core/targets/rerank.ts';
import { memoised } from '../selectors/memoised.ts';
import { structurallyEqual } from '../structural-equal.ts';

const remembered = memoised(
  ({ result, weights }: { readonly result: StudyResult | null; readonly weights: ScoreWeights }) =>
    [result, weights] as const,
  (result, weights) => (result ? withWeights(result, weights) : null),
);

/**
 * A result with its targets ranked by these weights: what the analysis under way will say of the targets,
 * without waiting for it. The result itself when its weights are those. Remembers its last answer.
 */
export function rankedBy(result: StudyResult | null, weights: ScoreWeights): StudyResult | null {
  return remembered({ result, weights });
}

function withWeights(result: StudyResult, weights: ScoreWeights): StudyResult {
  if (structurallyEqual(result.config.weights, weights)) return result;
  const { targets, components } = result;
  const ranked = rerank(components, weights, targets.tieOrder);
  return { ...result, targets: { ...targets, ...ranked } };
}
