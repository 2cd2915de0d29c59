import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../i18n/use-format.ts';
import { useApp, useDispatch } from '../../state/use-app.ts';
import { IconButton } from '../../ui/icon-button.tsx';
import { SubjectButton } from './subject-button.tsx';
import row from './due-row.module.css';
import styles from './plan-panel.module.css';

/** The checks a person wrote down, newest first. */
export function CheckRecords(): ReactNode {
  const { t } = useTranslation('plan');
  const format = useFormat();
  const dispatch = useDispatch();
  const checks = useApp((state) => state.project.plan.checks);
  if (checks.length === 0) return null;
  const newest = checks.toSorted((a, b) => (a.day < b.day ? 1 : a.day > b.day ? -1 : 0));
  return (
    <div className={styles.group}>
      <h3 className={styles.heading}>
        {t('checks.records')}
        <span className={styles.count}>{format.integer(checks.length)}</span>
      </h3>
      <ol className={styles.list} aria-label={t('checks.records')}>
        {newest.map(({ id, subject, day, unit, finding, note, draw }) => (
          <li key={id} className={row.row}>
            <div className={row.head}>
              <SubjectButton subject={subject} />
              <IconButton
                icon="trash"
                size="sm"
                label={t('checks.drop')}
                onClick={() => dispatch({ type: 'project/drop-check', id })}
              />
            </div>
            <p className={row.facts}>
              {[
                format.day(day),
                t(`check_finding.${finding}`),
                unit,
                draw === '' ? '' : t('checks.from_draw'),
                note,
              ]
                .filter((part) => part !== '')
                .join(' · ')}
            </p>
          </li>
        ))}
      </ol>
    </div>
  );
}
