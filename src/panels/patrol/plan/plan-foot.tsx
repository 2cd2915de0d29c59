import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { PatrolPlan } from '../../../core/patrol/plan/patrol-plan.ts';
import { useFormat } from '../../../i18n/use-format.ts';
import styles from './plan-view.module.css';

const SHORT = 12;

/** What a second run needs to give the very same plan. */
export function PlanFoot({ plan }: { readonly plan: PatrolPlan }): ReactNode {
  const { t } = useTranslation('patrol');
  const format = useFormat();
  return (
    <footer className={styles.foot}>
      <p>{t('foot.data', { period: format.period(plan.period.from, plan.period.to) })}</p>
      <p>
        {t('foot.method', {
          seed: plan.options.seed,
          hash: plan.hash.slice(0, SHORT),
          result: plan.resultHash.slice(0, SHORT),
        })}
      </p>
      <p>{t(`foot.ways_${plan.ways}`)}</p>
    </footer>
  );
}
