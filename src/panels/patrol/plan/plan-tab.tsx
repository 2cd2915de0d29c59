import type { ReactNode } from 'react';
import type { StudyResult } from '../../../core/study/study-result.ts';
import { lastPlan } from '../../../state/patrol/shown-plan.ts';
import { useApp } from '../../../state/use-app.ts';
import { WaitingLines } from '../../../ui/waiting-lines.tsx';
import { RiskHoursCard } from '../risk-hours-card.tsx';
import { PlanForm } from './plan-form.tsx';
import { PlanView } from './plan-view.tsx';
import styles from './plan-tab.module.css';
import { usePatrolOptions } from './use-patrol-options.ts';

/** Kế hoạch: what we have, and what to patrol with it. */
export function PlanTab({ result }: { readonly result: StudyResult }): ReactNode {
  const hand = usePatrolOptions(result);
  const plan = useApp(lastPlan);
  return (
    <div className={styles.tab}>
      {hand ? <PlanForm {...hand} plan={plan} /> : <WaitingLines />}
      {plan ? <PlanView plan={plan} result={result} /> : <RiskHoursCard result={result} />}
    </div>
  );
}
