import { useDeferredValue } from 'react';
import type { StudyResult } from '../../core/study/study-result.ts';
import { lastResult } from '../selectors/last-known.ts';
import { useApp } from '../use-app.ts';

/**
 * The last result, for what takes long to draw of it: React draws it in slices and answers keys and the
 * pointer in between. Null before the first result.
 */
export function useShownResult(): StudyResult | null {
  return useDeferredValue(useApp(lastResult));
}
