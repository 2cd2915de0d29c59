import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { CheckSchedule, DueCheck } from '../../core/plan/check-schedule.ts';
import type { StudyResult } from '../../core/study/study-result.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { WaitingLines } from '../../ui/waiting-lines.tsx';
import { CheckRecords } from './check-records.tsx';
import { CheckRulesTable } from './check-rules-table.tsx';
import { DueGroup } from './due-group.tsx';
import { useCheckSchedule } from './use-check-schedule.ts';
import styles from './plan-panel.module.css';

/** Who is to be checked when: overdue, never, and the next ninety days by month. */
export function ChecksPage({ result }: { readonly result: StudyResult }): ReactNode {
  const { t } = useTranslation('plan');
  const schedule = useCheckSchedule(result);
  return (
    <section className={styles.page} aria-label={t('checks.label')}>
      <CheckRulesTable schedule={schedule.status === 'ready' ? schedule.value : null} />
      {schedule.status === 'waiting' ? <WaitingLines /> : null}
      {schedule.status === 'failed' ? <p className={styles.note}>{t('checks.failed')}</p> : null}
      {schedule.status === 'ready' ? <Schedule schedule={schedule.value} /> : null}
      <CheckRecords />
    </section>
  );
}

function Schedule({ schedule }: { readonly schedule: CheckSchedule }): ReactNode {
  const { t } = useTranslation('plan');
  const format = useFormat();
  const { rows, byState, total } = schedule;
  if (total === 0) {
    return (
      <EmptyState icon="calendar" title={t('checks.none')}>
        {t('checks.none_hint')}
      </EmptyState>
    );
  }
  const of = (state: DueCheck['state']): readonly DueCheck[] =>
    rows.filter((row) => row.state === state);
  const months = byMonth(of('due'));
  return (
    <>
      <DueGroup title={t('checks.overdue')} total={byState.overdue} rows={of('overdue')} />
      <DueGroup title={t('checks.never')} total={byState.never} rows={of('never')} />
      {[...months].map(([month, due]) => (
        <DueGroup
          key={month}
          title={`${t('checks.due')} · ${t('checks.month', { month: format.month(`${month}-01`) })}`}
          total={due.length}
          rows={due}
        />
      ))}
      {rows.length < total ? (
        <p className={styles.note}>
          {t('checks.listed', {
            shown: format.integer(rows.length),
            total: format.integer(total),
          })}
        </p>
      ) : null}
      <p className={styles.note}>
        {t('checks.later')}: {format.integer(byState.later)}
      </p>
    </>
  );
}

/** In the order of the months: the rows are by day already. */
function byMonth(rows: readonly DueCheck[]): ReadonlyMap<string, readonly DueCheck[]> {
  const months = new Map<string, DueCheck[]>();
  for (const row of rows) {
    const month = row.due.slice(0, 7);
    const known = months.get(month);
    if (known) known.push(row);
    else months.set(month, [row]);
  }
  return months;
}
