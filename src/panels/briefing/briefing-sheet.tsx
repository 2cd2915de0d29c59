import type { ReactNode } from 'react';
import type { StudyResult } from '../../core/study/study-result.ts';
import { BriefingBody } from './briefing-body.tsx';
import styles from './paper.module.css';

/** The summary for the printer: the same content on white paper. */
export function BriefingSheet({ result }: { readonly result: StudyResult }): ReactNode {
  return (
    <div className={styles.paper}>
      <BriefingBody result={result} />
    </div>
  );
}
