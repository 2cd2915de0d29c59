import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useApp } from '../../state/use-app.ts';
import { DrawCard } from './draw-card.tsx';
import { DrawForm } from './draw-form.tsx';
import styles from './plan-panel.module.css';

/** Whom to check unannounced: by lot, weighted by score, so that anybody can draw again. */
export function DrawPage(): ReactNode {
  const { t } = useTranslation('plan');
  const draws = useApp((state) => state.project.plan.draws);
  return (
    <section className={styles.page} aria-label={t('draw.label')}>
      <p className={styles.note}>{t('draw.note')}</p>
      <DrawForm />
      {draws.length === 0 ? (
        <p className={styles.note}>{t('draw.empty')}</p>
      ) : (
        <div className={styles.group}>
          <h3 className={styles.heading}>{t('draw.records')}</h3>
          <ol className={styles.list} aria-label={t('draw.records')}>
            {draws.toReversed().map((draw) => (
              <DrawCard key={draw.id} draw={draw} />
            ))}
          </ol>
        </div>
      )}
      <p className={styles.note}>{t('draw.method')}</p>
    </section>
  );
}
