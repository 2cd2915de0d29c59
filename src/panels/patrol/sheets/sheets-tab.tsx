import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { StudyResult } from '../../../core/study/study-result.ts';
import { useApp, useDispatch } from '../../../state/use-app.ts';
import { Button } from '../../../ui/button.tsx';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { CheckPage } from '../check-page.tsx';
import { PatrolPapers } from './patrol-papers.tsx';
import styles from './sheets-tab.module.css';

/** Mang theo: what the teams take along. */
export function SheetsTab({ result }: { readonly result: StudyResult }): ReactNode {
  const { t } = useTranslation('patrolSheet');
  const plan = useApp((state) => state.session.patrol.plan);
  const dispatch = useDispatch();
  const ready =
    plan.status === 'ready' && plan.value.resultHash === result.hash ? plan.value : null;
  return (
    <div className={styles.tab}>
      {ready ? (
        <PatrolPapers key={ready.hash} plan={ready} result={result} />
      ) : (
        <EmptyState
          icon="patrol"
          title={t('room.no_plan')}
          action={
            <Button
              onClick={() => dispatch({ type: 'session/set-patrol', change: { tab: 'plan' } })}
            >
              {t('room.to_plan')}
            </Button>
          }
        >
          {t('room.no_plan_hint')}
        </EmptyState>
      )}
      <section aria-label={t('room.check')}>
        <h2 className={styles.title}>{t('room.check')}</h2>
        <CheckPage result={result} />
      </section>
    </div>
  );
}
