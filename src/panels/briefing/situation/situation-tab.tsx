import type { ReactNode } from 'react';
import { lastResult } from '../../../state/selectors/last-known.ts';
import { useApp } from '../../../state/use-app.ts';
import styles from '../briefing-room.module.css';
import { StudySummary } from '../study-summary.tsx';

/** Tình hình: what happens now, and the period looked at. */
export function SituationTab(): ReactNode {
  const result = useApp(lastResult);
  if (!result) return null;
  return (
    <div className={styles.page}>
      <StudySummary result={result} />
    </div>
  );
}
