import { useTranslation } from 'react-i18next';
import type { StudyResult } from '../../core/study/study-result.ts';
import { TARGET_KINDS } from '../../core/study/study-result.ts';
import { useFormat } from '../../i18n/use-format.ts';
import styles from './print-sheet.module.css';

export type TargetPrintTableProps = { readonly result: StudyResult; readonly rows: number };

export function TargetPrintTable({ result, rows }: TargetPrintTableProps) {
  const { t } = useTranslation(['shell', 'model']);
  const format = useFormat();
  const { targets, areas } = result;
  const first = [...targets.order.subarray(0, rows)];
  return (
    <table className={styles.table}>
      <caption>
        {t('print.targets', { count: first.length, total: format.integer(targets.length) })}
      </caption>
      <thead>
        <tr>
          <th scope="col">{t('print.rank')}</th>
          <th scope="col">{t('print.target')}</th>
          <th scope="col">{t('print.kind')}</th>
          <th scope="col">{t('print.commune')}</th>
          <th scope="col" className={styles.number}>
            {t('print.incidents')}
          </th>
          <th scope="col" className={styles.number}>
            {t('print.per_year')}
          </th>
          <th scope="col" className={styles.number}>
            {t('print.score')}
          </th>
        </tr>
      </thead>
      <tbody>
        {first.map((target) => (
          <tr key={targets.id[target]}>
            <td>{format.integer(targets.rank[target] ?? NaN)}</td>
            <td>{targets.name[target] || targets.id[target]}</td>
            <td>
              {t(`model:target_kind.${TARGET_KINDS[targets.kind[target] ?? 0] ?? 'section'}`)}
            </td>
            <td>{areas.name[targets.area[target] ?? -1] ?? '—'}</td>
            <td className={styles.number}>{format.decimal(targets.count[target] ?? NaN)}</td>
            <td className={styles.number}>{format.rate(targets.perYear[target] ?? NaN)}</td>
            <td className={styles.number}>{format.fixed(targets.score[target] ?? NaN, 1)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
