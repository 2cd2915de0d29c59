import { useState } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { RatesTable } from '../../../../core/study/rates-table.ts';
import type { StudyResult } from '../../../../core/study/study-result.ts';
import { useFormat } from '../../../../i18n/use-format.ts';
import { Button } from '../../../../ui/button.tsx';
import { RateRow } from './rate-row.tsx';
import styles from './rate-list.module.css';

const FIRST_SHOWN = 10;
const MORE = 40;

type Props = { readonly table: RatesTable; readonly result: StudyResult };

/** The head of the list as a table; more of it on demand, all of it in the export. */
export function RateList({ table, result }: Props): ReactNode {
  const { t } = useTranslation('rates');
  const format = useFormat();
  const [shown, setShown] = useState(FIRST_SHOWN);
  const places = Array.from({ length: Math.min(shown, table.length) }, (_, place) => place);
  return (
    <>
      <table className={styles.table}>
        <caption className={styles.caption}>
          {t('caption', { n: format.integer(places.length), all: format.integer(table.length) })}
        </caption>
        <thead>
          <tr>
            <th scope="col">{t('column.name')}</th>
            <th scope="col">{t('column.count')}</th>
            <th scope="col">{t(`column.rate.${table.exposureUnit}`)}</th>
            <th scope="col">{t('column.top', { top: format.integer(table.top) })}</th>
          </tr>
        </thead>
        <tbody>
          {places.map((place) => (
            <RateRow key={place} table={table} result={result} place={place} />
          ))}
        </tbody>
      </table>
      {shown < table.length ? (
        <Button size="sm" variant="quiet" onClick={() => setShown(shown + MORE)}>
          {t('more', { n: format.integer(Math.min(MORE, table.length - shown)) })}
        </Button>
      ) : null}
    </>
  );
}
