import { useState } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { PatrolPlan } from '../../../core/patrol/plan/patrol-plan.ts';
import type { StudyResult } from '../../../core/study/study-result.ts';
import { useFormat } from '../../../i18n/use-format.ts';
import { Button } from '../../../ui/button.tsx';
import { StopRow } from './stop-row.tsx';
import styles from './plan-view.module.css';

type Props = { readonly plan: PatrolPlan; readonly result: StudyResult };

const FIRST = 30;

/** Where teams stop and how often: those most covered first. */
export function StopList({ plan, result }: Props): ReactNode {
  const { t } = useTranslation('patrol');
  const format = useFormat();
  const [all, setAll] = useState(false);
  const order = plan.stops
    .map((stop, index) => ({ stop, index }))
    .toSorted((a, b) => b.stop.coverage - a.stop.coverage || a.index - b.index);
  const shown = all ? order : order.slice(0, FIRST);
  return (
    <section aria-label={t('stop.title')}>
      <p className={styles.soft}>{t('stop.note')}</p>
      <ul className={styles.list}>
        {shown.map(({ stop, index }) => (
          <StopRow key={index} plan={plan} result={result} stop={stop} index={index} />
        ))}
      </ul>
      {shown.length < order.length ? (
        <Button size="sm" variant="quiet" onClick={() => setAll(true)}>
          {t('stop.all', { n: format.integer(order.length) })}
        </Button>
      ) : null}
    </section>
  );
}
