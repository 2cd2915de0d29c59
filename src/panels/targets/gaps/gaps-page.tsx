import type { ReactNode } from 'react';
import type { StudyResult } from '../../../core/study/study-result.ts';
import { CoverTool } from './cover-tool.tsx';
import { GapList } from './gap-list.tsx';
import styles from './gaps.module.css';

/** Lỗ hổng: what key targets lack, and where a few new measures would avert most. */
export function GapsPage({ result }: { readonly result: StudyResult }): ReactNode {
  return (
    <div className={styles.page}>
      <GapList result={result} />
      <CoverTool result={result} />
    </div>
  );
}
