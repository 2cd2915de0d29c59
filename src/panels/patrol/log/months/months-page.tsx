import { useState } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { patrolMonths, sumOfMonths } from '../../../../core/patrol/log/patrol-months.ts';
import { useFormat } from '../../../../i18n/use-format.ts';
import { useApp } from '../../../../state/use-app.ts';
import { EmptyState } from '../../../../ui/empty-state.tsx';
import { SegmentedControl } from '../../../../ui/segmented-control.tsx';
import styles from '../log.module.css';
import { MONTH_MEASURES } from './month-measures.ts';
import type { MonthMeasure } from './month-measures.ts';
import { MonthsChart } from './months-chart.tsx';
import { MonthsTable } from './months-table.tsx';

/** Planned against done, month by month. */
export function MonthsPage(): ReactNode {
  const { t } = useTranslation('patrolLog');
  const format = useFormat();
  const [measure, setMeasure] = useState<MonthMeasure>('shifts');
  const work = useApp((state) => state.project.patrol);
  const months = patrolMonths(work);
  if (months.length === 0) {
    return (
      <EmptyState icon="calendar" title={t('months.none')}>
        {t('months.none_hint')}
      </EmptyState>
    );
  }
  const all = sumOfMonths(months);
  return (
    <section className={styles.page} aria-label={t('months.title')}>
      <p className={styles.lead}>
        {t('months.said', {
          count: months.length,
          n: format.integer(months.length),
          done: format.integer(all.done.shifts),
          planned: format.integer(all.planned.shifts),
          kept: format.integer(all.kept),
        })}
      </p>
      <SegmentedControl
        label={t('months.measure')}
        size="sm"
        value={measure}
        segments={MONTH_MEASURES.map((value) => ({ value, label: t(`months.${value}`) }))}
        onChange={setMeasure}
      />
      <MonthsChart months={months} measure={measure} />
      <MonthsTable months={months} total={all} measure={measure} />
      <p className={styles.note}>{t('months.note')}</p>
    </section>
  );
}
