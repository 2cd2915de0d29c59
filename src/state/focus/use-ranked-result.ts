import { useDeferredValue } from 'react';
import type { StudyResult } from '../../core/study/study-result.ts';
import { lastResult } from '../selectors/last-known.ts';
import { useApp } from '../use-app.ts';
import { rankedBy } from './ranked-result.ts';

/**
 * The last result with its targets ranked by the weights as they stand now. A province of hundreds of
 * thousands of targets takes longer to rank than a picture may wait: the slider moves first, the list
 * follows one picture later. Null before the first result.
 */
export function useRankedResult(): StudyResult | null {
  const result = useApp(lastResult);
  const weights = useDeferredValue(useApp((state) => state.project.study.weights));
  return rankedBy(result, weights);
}
