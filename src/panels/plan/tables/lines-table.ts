import type { TableSheet } from '../../../core/io/write/table-sheet.ts';
import type { PlanItem } from '../../../core/plan/plan-item.ts';
import { planStanding } from '../../../core/plan/plan-standing.ts';
import { dayCell, subjectColumns, tableSheet } from './table-text.ts';
import type { TableContext } from './table-text.ts';

export function linesTable(context: TableContext, items: readonly PlanItem[]): TableSheet {
  const { t, referenceDay } = context;
  return tableSheet(
    context,
    'lines',
    [
      ...subjectColumns<PlanItem>(context, ({ subject }) => subject),
      { header: t('column.rank'), width: 7, cell: ({ rank }) => rank },
      { header: t('column.score'), width: 8, decimals: 1, cell: ({ score }) => score },
      { header: t('column.unit'), width: 28, cell: ({ unit }) => unit },
      { header: t('column.measures'), width: 32, cell: (item) => measuresOf(item, context) },
      { header: t('column.deadline'), width: 12, cell: ({ deadline }) => dayCell(deadline) },
      { header: t('column.state'), width: 12, cell: ({ state }) => t(`state.${state}`) },
      {
        header: t('column.standing'),
        width: 13,
        cell: (item) => t(`standing.${planStanding(item, referenceDay)}`),
      },
      { header: t('column.note'), width: 30, cell: ({ note }) => note },
    ],
    items,
  );
}

export function measuresOf(
  { measures, measureText }: PlanItem,
  { t }: Pick<TableContext, 't'>,
): string {
  return [...measures.map((measure) => t(`measure.${measure}`)), measureText]
    .filter((part) => part !== '')
    .join('; ');
}
