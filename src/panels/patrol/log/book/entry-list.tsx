import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { StudyResult } from '../../../../core/study/study-result.ts';
import { useFormat } from '../../../../i18n/use-format.ts';
import { useApp } from '../../../../state/use-app.ts';
import styles from '../log.module.css';
import { useTargetName } from '../use-target-name.ts';
import { EntryRow } from './entry-row.tsx';

/** Every shift written down, newest first. */
export function EntryList({ result }: { readonly result: StudyResult }): ReactNode {
  const { t } = useTranslation('patrolLog');
  const format = useFormat();
  const log = useApp((state) => state.project.patrol.log);
  const names = useTargetName(result);
  if (log.length === 0) return null;
  const newest = log.toSorted((a, b) =>
    a.date === b.date ? b.fromMinute - a.fromMinute : a.date < b.date ? 1 : -1,
  );
  return (
    <section aria-label={t('book.title')}>
      <h3 className={styles.heading}>
        {t('book.title')}
        <span className={styles.count}>
          {t('book.count', { count: log.length, n: format.integer(log.length) })}
        </span>
      </h3>
      <ol className={styles.list}>
        {newest.map((entry) => (
          <EntryRow key={entry.id} entry={entry} nameOf={names.nameOf} />
        ))}
      </ol>
    </section>
  );
}
