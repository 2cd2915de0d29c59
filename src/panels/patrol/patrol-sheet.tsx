import type { ReactNode } from 'react';
import { useStore } from 'zustand';
import type { StudyResult } from '../../core/study/study-result.ts';
import paper from '../briefing/paper.module.css';
import { CheckList } from './check-list.tsx';
import { patrolChoice } from './patrol-choice.ts';
import { RiskHoursCard } from './risk-hours-card.tsx';

/** The list to take along: hours, then targets by commune with room to tick and write. */
export function PatrolSheet({ result }: { readonly result: StudyResult }): ReactNode {
  const most = useStore(patrolChoice, (choice) => Number(choice.most));
  return (
    <div className={paper.paper}>
      <RiskHoursCard result={result} />
      <CheckList result={result} most={most} />
    </div>
  );
}
