import type { TableSheet } from '../../../core/io/write/table-sheet.ts';
import type { DrawRecord, DrawnTarget } from '../../../core/plan/draw-record.ts';
import { subjectColumns, tableSheet } from './table-text.ts';
import type { TableContext } from './table-text.ts';

/** The draw with everything that is needed to make it again. */
export function drawTable(context: TableContext, draw: DrawRecord): TableSheet {
  const { t } = context;
  return tableSheet(
    { ...context, resultHash: draw.resultHash, referenceDay: draw.referenceDay },
    'draw',
    [
      ...subjectColumns<DrawnTarget>(context, ({ subject }) => subject),
      { header: t('column.rank'), width: 7, cell: ({ rank }) => rank },
      { header: t('column.score'), width: 10, decimals: 4, cell: ({ weight }) => weight },
      { header: t('column.key'), width: 24, cell: ({ key }) => key.toPrecision(12) },
    ],
    draw.drawn,
    drawNotes(draw, context),
  );
}

export function drawNotes(
  draw: DrawRecord,
  { t, format }: Pick<TableContext, 't' | 'format'>,
): readonly string[] {
  return [
    t('draw.record', { n: format.integer(draw.drawn.length), seed: draw.seed }),
    t('draw.when', { at: format.dateTime(draw.at), day: format.day(draw.referenceDay) }),
    t('draw.among', {
      candidates: format.integer(draw.candidates),
      pool: t(`draw.pool_is.${draw.pool}`, { n: format.integer(draw.top) }),
      excluded: format.integer(draw.excluded),
      days: format.integer(draw.excludeDays),
    }),
    `${t('draw.list_hash')}: ${draw.listHash}`,
    t('draw.method'),
  ];
}
