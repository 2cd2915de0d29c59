import { useTranslation } from 'react-i18next';
import type { StudyResult } from '../../core/study/study-result.ts';
import { targetLabel } from '../../i18n/target-label.ts';
import { ABSENT } from '../../i18n/format.ts';
import { useFormat } from '../../i18n/use-format.ts';
import styles from './print-sheet.module.css';

export type TargetPrintTableProps = { readonly result: StudyResult; readonly rows: number };

export function TargetPrintTable({ result, rows }: TargetPrintTableProps) {
  const { t } = useTranslation(['shell', 'model']);
  const format = useFormat();
  const { targets } = result;
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
          <TargetRow key={targets.id[target]} result={result} target={target} />
        ))}
      </tbody>
    </table>
  );
}

function TargetRow({ result, target }: { readonly result: StudyResult; readonly target: number }) {
  const { t } = useTranslation('model');
  const format = useFormat();
  const { targets } = result;
  const label = targetLabel(result, target, format);
  return (
    <tr>
      <td>{format.integer(targets.rank[target] ?? NaN)}</td>
      <td>{[label.name, label.place].filter((part) => part !== '').join(' · ')}</td>
      <td>{t(`target_kind.${label.kind}`)}</td>
      <td>{label.commune === '' ? ABSENT : label.commune}</td>
      <td className={styles.number}>{format.decimal(targets.count[target] ?? NaN)}</td>
      <td className={styles.number}>{format.rate(targets.perYear[target] ?? NaN)}</td>
      <td className={styles.number}>{format.fixed(targets.score[target] ?? NaN, 1)}</td>
    </tr>
  );
}
