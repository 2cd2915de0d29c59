import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { PatrolPlan } from '../../../core/patrol/plan/patrol-plan.ts';
import type { StudyResult } from '../../../core/study/study-result.ts';
import { routesOf } from '../../../state/patrol/stop-order.ts';
import { useApp } from '../../../state/use-app.ts';
import { RouteCard } from './route-card.tsx';
import styles from './plan-view.module.css';

type Props = { readonly plan: PatrolPlan; readonly result: StudyResult };

/** The way of each team in the night shown. */
export function RouteList({ plan, result }: Props): ReactNode {
  const { t } = useTranslation('patrol');
  const night = useApp((state) => state.session.patrol.night);
  return (
    <section aria-label={t('route.title')}>
      <ul className={styles.list}>
        {routesOf(plan, night).map(({ route, index }) => (
          <RouteCard key={index} plan={plan} result={result} route={route} index={index} />
        ))}
      </ul>
    </section>
  );
}
