import type { ReactNode } from 'react';
import type { StudyResult } from '../../core/study/study-result.ts';

/** Cắt thử: what goes dark if this fails. */
export function WhatIfPanel({ result }: { readonly result: StudyResult }): ReactNode {
  return <p>{result.hash.length}</p>;
}
