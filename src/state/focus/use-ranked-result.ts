import { useCallback } from 'react';
import type { Sliced } from '../../core/basics/sliced.ts';
import type { ScoreWeights } from '../../core/study/study-config.ts';
import type { StudyResult } from '../../core/study/study-result.ts';
import { useApp } from '../use-app.ts';
import { useSliced } from '../use-sliced.ts';
import { rankedBySliced } from './ranked-result.ts';

/**
 * A result with its targets ranked by the weights as they stand now. A province of hundreds of thousands of
 * targets takes longer to rank than a picture may wait: until then the ranking before, or the result's own.
 */
export function useRankedResult(result: StudyResult): StudyResult {
  const weights = useApp((state) => state.project.study.weights);
  const make = useCallback(() => rankedOf(result, weights), [result, weights]);
  const { of, ranked } = useSliced(make, { of: result, ranked: result });
  return of === result ? ranked : result;
}

function* rankedOf(
  result: StudyResult,
  weights: ScoreWeights,
): Sliced<{ readonly of: StudyResult; readonly ranked: StudyResult }> {
  return { of: result, ranked: yield* rankedBySliced(result, weights) };
}
