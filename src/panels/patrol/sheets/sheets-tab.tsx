import type { ReactNode } from 'react';
import type { StudyResult } from '../../../core/study/study-result.ts';
import { CheckPage } from '../check-page.tsx';
import styles from './sheets-tab.module.css';

/** Mang theo: what the teams take along. */
export function SheetsTab({ result }: { readonly result: StudyResult }): ReactNode {
  return (
    <div className={styles.tab}>
      <CheckPage result={result} />
    </div>
  );
}
