import type { ReactNode } from 'react';
import type { StudyResult } from '../../../core/study/study-result.ts';

export function GapsPage(_props: { readonly result: StudyResult }): ReactNode {
  return null;
}
