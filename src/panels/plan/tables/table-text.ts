import type { TFunction } from 'i18next';
import type { SheetCell, SheetColumn, TableSheet } from '../../../core/io/write/table-sheet.ts';
import type { Subject } from '../../../core/plan/subject.ts';
import type { Format } from '../../../i18n/format.ts';
import { subjectPlace } from '../subject-text.ts';

export type TableText = TFunction<readonly ['plan', 'targets', 'model', 'risk']>;

/** What every table of the plan says of itself, and in which words. */
export type TableContext = {
  readonly t: TableText;
  readonly format: Format;
  readonly province: string;
  readonly illustrative: boolean;
  readonly cutOff: string;
  readonly dataHash: string;
  readonly resultHash: string;
  readonly referenceDay: string;
  readonly referenceFrom: 'cut_off' | 'set';
  readonly sensitive: boolean;
};

/** A column with its cells; a sensitive one is left out unless asked for. */
export type TableColumn<Row> = SheetColumn & {
  readonly cell: (row: Row, place: number) => SheetCell;
  readonly sensitive?: boolean;
};

export type SheetId = 'lines' | 'checks' | 'records' | 'draw' | 'assessment' | 'comparison';

/** A table of the plan with its title and what one must know to read it. */
export function tableSheet<Row>(
  context: TableContext,
  id: SheetId,
  columns: readonly TableColumn<Row>[],
  rows: readonly Row[],
  notes: readonly string[] = [],
): TableSheet {
  const { t, sensitive, province } = context;
  const shown = columns.filter((column) => sensitive || column.sensitive !== true);
  return {
    name: t(`sheet.${id}`),
    title: t(`sheet.title.${id}`, { province }),
    notes: [...notes, ...contextNotes(context)],
    columns: shown.map(({ header, width, decimals }) => ({
      header,
      width,
      ...(decimals === undefined ? {} : { decimals }),
    })),
    rows: rows.map((row, place) => shown.map(({ cell }) => cell(row, place))),
  };
}

function contextNotes(context: TableContext): readonly string[] {
  const { t, format, illustrative, cutOff, referenceDay, referenceFrom, sensitive } = context;
  return [
    ...(illustrative ? [t('sheet.illustrative')] : []),
    t('sheet.as_of', {
      cutOff: format.day(cutOff),
      day: format.day(referenceDay),
      from: t(`day.from.${referenceFrom}`),
    }),
    t('sheet.hashes', { data: context.dataHash, result: context.resultHash }),
    ...(sensitive ? [] : [t('sheet.not_sensitive')]),
    t('aid'),
  ];
}

/** The columns that say which target a row is about. */
export function subjectColumns<Row>(
  { t, format }: TableContext,
  subjectOf: (row: Row) => Subject,
): readonly TableColumn<Row>[] {
  return [
    { header: t('column.number'), width: 5, cell: (_, place) => place + 1 },
    { header: t('column.target'), width: 34, cell: (row) => subjectOf(row).name },
    {
      header: t('column.km'),
      width: 15,
      cell: (row) => {
        const subject = subjectOf(row);
        return subject.kind === 'section' ? subjectPlace(subject, format) : null;
      },
    },
    { header: t('column.code'), width: 20, cell: (row) => subjectOf(row).target },
    {
      header: t('column.kind'),
      width: 14,
      cell: (row) => t(`model:target_kind.${subjectOf(row).kind}`),
    },
    { header: t('column.commune'), width: 20, cell: (row) => subjectOf(row).commune },
  ];
}

export function dayCell(day: string): SheetCell {
  return day === '' ? null : { day };
}
