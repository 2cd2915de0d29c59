import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../i18n/use-format.ts';
import type { ImportComparison } from '../../../jobs/protocol/entry-jobs.ts';
import { ChangedFields } from './changed-fields.tsx';
import { RecordList } from './record-list.tsx';
import styles from './update.module.css';

const SORTS = ['added', 'changed', 'gone'] as const;
type Sort = (typeof SORTS)[number];

/** How many records are new, changed, gone and the same, and which. */
export function ChangesView({ comparison }: { readonly comparison: ImportComparison }) {
  const { t } = useTranslation('entry');
  const format = useFormat();
  const { changes } = comparison;
  const first = SORTS.find((sort) => changes[sort].count > 0) ?? null;
  const [shown, setShown] = useState<Sort | null>(changes.changed.count > 0 ? 'changed' : first);
  return (
    <>
      <div className={styles.counts}>
        {SORTS.map((sort) => (
          <button
            key={sort}
            type="button"
            className={styles.count}
            data-sort={sort}
            disabled={changes[sort].count === 0}
            aria-expanded={shown === sort}
            onClick={() => setShown(shown === sort ? null : sort)}
          >
            <span className={styles.number}>{format.integer(changes[sort].count)}</span>
            <span>{t(`update.${sort}`)}</span>
          </button>
        ))}
        <div className={styles.count}>
          <span className={styles.number}>{format.integer(changes.same)}</span>
          <span>{t('update.same')}</span>
        </div>
      </div>
      {first === null ? <p>{t('update.nothing')}</p> : null}
      {changes.changed.count > 0 ? <ChangedFields changes={changes} /> : null}
      {shown ? <RecordList key={shown} sort={shown} changes={changes} /> : null}
    </>
  );
}
