import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { SituationAnswer } from '../../../jobs/protocol/check-jobs.ts';
import { useFormat } from '../../../i18n/use-format.ts';
import { useDispatch } from '../../../state/use-app.ts';
import { Button } from '../../../ui/button.tsx';
import { SubjectButton } from '../../plan/subject-button.tsx';
import styles from './situation.module.css';

/** Periodic checks that are late, and where the whole list is. */
export function ChecksPart({ situation }: { readonly situation: SituationAnswer }): ReactNode {
  const { t } = useTranslation('situation');
  const format = useFormat();
  const dispatch = useDispatch();
  const { checks } = situation;
  if (!checks) return null;
  const late = checks.rows.filter(({ state }) => state === 'overdue');
  return (
    <section className={styles.part} aria-label={t('checks.title')}>
      <h3 className={styles.title}>{t('checks.title')}</h3>
      <p className={styles.text}>
        {t('checks.counts', {
          overdue: format.integer(checks.byState.overdue),
          never: format.integer(checks.byState.never),
          due: format.integer(checks.byState.due),
          day: format.day(checks.referenceDay),
        })}
      </p>
      <ul className={styles.rows}>
        {late.map(({ subject, due, daysLate }) => (
          <li key={subject.target} className={styles.check}>
            <SubjectButton subject={subject} />
            <span className={styles.note}>
              {t('checks.late', {
                count: daysLate,
                due: format.day(due),
                n: format.integer(daysLate),
              })}
            </span>
          </li>
        ))}
      </ul>
      <div>
        <Button
          size="sm"
          variant="quiet"
          onClick={() => {
            dispatch({ type: 'session/set-targets-tab', tab: 'plan' });
            dispatch({ type: 'session/set-room', room: 'targets' });
          }}
        >
          {t('checks.all')}
        </Button>
      </div>
    </section>
  );
}
