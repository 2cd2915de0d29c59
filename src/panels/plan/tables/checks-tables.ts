import type { TableSheet } from '../../../core/io/write/table-sheet.ts';
import type { CheckSchedule, DueCheck } from '../../../core/plan/check-schedule.ts';
import type { CheckRecord } from '../../../core/plan/plan-item.ts';
import { dayCell, subjectColumns, tableSheet } from './table-text.ts';
import type { TableContext } from './table-text.ts';

/** The class tells how a target is protected by law: sensitive. */
export function checksTable(context: TableContext, schedule: CheckSchedule): TableSheet {
  const { t, format } = context;
  const { rows, total, rules } = schedule;
  const score = format.decimal(rules.keyScore);
  return tableSheet(
    context,
    'checks',
    [
      ...subjectColumns<DueCheck>(context, ({ subject }) => subject),
      {
        header: t('column.check_class'),
        width: 24,
        sensitive: true,
        cell: ({ checkClass }) => t(`check_class.${checkClass}`, { score }),
      },
      { header: t('column.months'), width: 9, sensitive: true, cell: ({ months }) => months },
      { header: t('column.last'), width: 12, cell: ({ last }) => dayCell(last) },
      { header: t('column.due'), width: 12, cell: ({ due }) => dayCell(due) },
      {
        header: t('column.standing'),
        width: 24,
        cell: ({ state }) => t(state === 'later' ? 'checks.later' : `checks.${state}`),
      },
      {
        header: t('column.late'),
        width: 9,
        cell: ({ state, daysLate }) => (state === 'overdue' ? daysLate : null),
      },
      { header: t('column.rank'), width: 7, cell: ({ rank }) => rank },
      { header: t('column.score'), width: 8, decimals: 1, cell: (row) => row.score },
    ],
    rows,
    rows.length < total
      ? [
          t('checks.listed', {
            shown: format.integer(rows.length),
            total: format.integer(total),
          }),
        ]
      : [],
  );
}

export function recordsTable(context: TableContext, checks: readonly CheckRecord[]): TableSheet {
  const { t } = context;
  return tableSheet(
    context,
    'records',
    [
      ...subjectColumns<CheckRecord>(context, ({ subject }) => subject),
      { header: t('column.day'), width: 12, cell: ({ day }) => dayCell(day) },
      { header: t('column.unit'), width: 28, cell: ({ unit }) => unit },
      {
        header: t('column.finding'),
        width: 24,
        cell: ({ finding }) => t(`check_finding.${finding}`),
      },
      {
        header: t('column.by_draw'),
        width: 13,
        cell: ({ draw }) => (draw === '' ? null : t('yes')),
      },
      { header: t('column.note'), width: 32, cell: ({ note }) => note },
    ],
    checks.toSorted((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0)),
  );
}
