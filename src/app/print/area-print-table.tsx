import { useTranslation } from 'react-i18next';
import type { StudyResult } from '../../core/study/study-result.ts';
import { useFormat } from '../../i18n/use-format.ts';
import styles from './print-sheet.module.css';

export type AreaPrintTableProps = { readonly result: StudyResult; readonly rows: number };

export function AreaPrintTable({ result, rows }: AreaPrintTableProps) {
  const { t } = useTranslation('shell');
  const format = useFormat();
  const { areas } = result;
  return (
    <table className={styles.table}>
      <caption>{t('print.areas')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('print.rank')}</th>
          <th scope="col">{t('print.commune')}</th>
          <th scope="col" className={styles.number}>
            {t('print.incidents')}
          </th>
          <th scope="col" className={styles.number}>
            {t('print.ratio')}
          </th>
          <th scope="col" className={styles.number}>
            {t('print.interval')}
          </th>
        </tr>
      </thead>
      <tbody>
        {[...areas.order.subarray(0, rows)].map((area) => (
          <tr key={areas.code[area]}>
            <td>{format.integer(areas.rank[area] ?? NaN)}</td>
            <td>{areas.name[area]}</td>
            <td className={styles.number}>{format.decimal(areas.count[area] ?? NaN)}</td>
            <td className={styles.number}>{format.fixed(areas.rate[area] ?? NaN, 2)}</td>
            <td className={styles.number}>
              {format.fixed(areas.rateLow[area] ?? NaN, 2)} –{' '}
              {format.fixed(areas.rateHigh[area] ?? NaN, 2)}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
