import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { RecordBrief, RecordChanges } from '../../../core/io/update/record-changes.ts';
import { useFormat } from '../../../i18n/use-format.ts';
import { Button } from '../../../ui/button.tsx';
import { Differences } from './differences.tsx';
import styles from './update.module.css';

type Props = { readonly sort: 'added' | 'changed' | 'gone'; readonly changes: RecordChanges };

const STEP = 20;

/** The records of one sort; of those that changed, what was and what is. */
export function RecordList({ sort, changes }: Props) {
  const { t } = useTranslation('entry');
  const format = useFormat();
  const [most, setMost] = useState(STEP);
  const listed: readonly RecordBrief[] = changes[sort].first;
  const shown = listed.slice(0, most);
  const name = t('update.list', { what: t(`update.${sort}`) });
  return (
    <div className={styles.list}>
      <div className={styles.scroll} role="region" aria-label={name} tabIndex={0}>
        <table className={styles.table}>
          <caption className={styles.caption}>
            {name} ·{' '}
            {t('update.shown_of', {
              shown: format.integer(shown.length),
              of: format.integer(changes[sort].count),
            })}
          </caption>
          <thead>
            <tr>
              <th scope="col">{t('update.record')}</th>
              {sort === 'changed' ? <th scope="col">{t('update.difference')}</th> : null}
            </tr>
          </thead>
          <tbody>
            {shown.map((record, i) => (
              <tr key={record.id}>
                <th scope="row">
                  <span className={styles.id}>{record.id}</span>
                  {record.name === '' || record.name === record.id ? null : (
                    <span className={styles.name}>{record.name}</span>
                  )}
                  <span className={styles.note}>{t('update.row', { row: record.row })}</span>
                </th>
                {sort === 'changed' ? (
                  <td>
                    <Differences kind={changes.kind} record={changes.changed.first[i] ?? null} />
                  </td>
                ) : null}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {shown.length < listed.length ? (
        <Button size="sm" variant="quiet" onClick={() => setMost(most + 5 * STEP)}>
          {t('update.more')}
        </Button>
      ) : null}
    </div>
  );
}
