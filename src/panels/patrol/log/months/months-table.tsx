import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { PatrolMonth } from '../../../../core/patrol/log/patrol-months.ts';
import { useFormat } from '../../../../i18n/use-format.ts';
import { FigureTable } from '../../../../ui/figure-table.tsx';
import table from '../../../../ui/figure-table.module.css';
import styles from '../log.module.css';
import type { MonthMeasure } from './month-measures.ts';

type Props = {
  readonly months: readonly PatrolMonth[];
  readonly total: PatrolMonth;
  readonly measure: MonthMeasure;
};

export function MonthsTable({ months, total, measure }: Props): ReactNode {
  const { t } = useTranslation('patrolLog');
  const format = useFormat();
  const cells = (month: PatrolMonth): readonly string[] => [
    format.decimal(month.planned[measure]),
    format.decimal(month.done[measure]),
    `${format.integer(month.kept)}/${format.integer(month.planned.shifts)}`,
    format.distance(month.lengthM),
  ];
  return (
    <div className={styles.frame}>
      <FigureTable>
        <caption className={styles.caption}>
          {t('months.title')}: {t(`months.${measure}`)}
        </caption>
        <thead>
          <tr>
            <th scope="col">{t('months.month')}</th>
            {(['planned', 'done', 'kept', 'km'] as const).map((name) => (
              <th key={name} scope="col" className={table.number}>
                {t(`months.${name}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {months.map((month) => (
            <tr key={month.month}>
              <th scope="row">{format.month(month.month)}</th>
              {cells(month).map((text, at) => (
                // A cell is its column.
                // oxlint-disable-next-line react/no-array-index-key
                <td key={at} className={table.number}>
                  {text}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{t('months.total')}</th>
            {cells(total).map((text, at) => (
              // oxlint-disable-next-line react/no-array-index-key
              <td key={at} className={table.number}>
                {text}
              </td>
            ))}
          </tr>
        </tfoot>
      </FigureTable>
    </div>
  );
}
