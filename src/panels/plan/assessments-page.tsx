import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useApp } from '../../state/use-app.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { AssessmentCard } from './assessment-card.tsx';
import { SaveAssessment } from './save-assessment.tsx';
import styles from './plan-panel.module.css';

/** Dated pictures of the list: kept, opened to read, compared. */
export function AssessmentsPage(): ReactNode {
  const { t } = useTranslation('plan');
  const assessments = useApp((state) => state.project.assessments);
  return (
    <section className={styles.page} aria-label={t('assess.label')}>
      <p className={styles.note}>{t('assess.note')}</p>
      <SaveAssessment />
      {assessments.length === 0 ? (
        <EmptyState icon="save" title={t('assess.empty')}>
          {t('assess.how')}
        </EmptyState>
      ) : (
        <ol className={styles.list} aria-label={t('assess.label')}>
          {assessments.toReversed().map((assessment) => (
            <AssessmentCard key={assessment.id} assessment={assessment} />
          ))}
        </ol>
      )}
    </section>
  );
}
