import type { ReactNode } from 'react';
import type { StudyResult } from '../../../core/study/study-result.ts';
import { RiskHoursCard } from '../risk-hours-card.tsx';
import styles from './plan-tab.module.css';

/** Kế hoạch: what to patrol, when, by whom. */
export function PlanTab({ result }: { readonly result: StudyResult }): ReactNode {
  return (
    <div className={styles.tab}>
      <RiskHoursCard result={result} />
    </div>
  );
}
