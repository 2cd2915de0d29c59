import { useTranslation } from 'react-i18next';
import type { CopyRecord } from '../../../core/brief/copies/copy-record.ts';
import type { TableSheet } from '../../../core/io/write/table-sheet.ts';
import { useFormat } from '../../../i18n/use-format.ts';

/** The register as a table, oldest first. */
export function useCopySheet(): (copies: readonly CopyRecord[]) => TableSheet {
  const { t } = useTranslation('page');
  const format = useFormat();
  const column = (
    key: 'at' | 'title' | 'mark' | 'copy' | 'recipient' | 'basis' | 'sha256',
    width: number,
  ) => ({ header: t(`copies.column.${key}`), width });
  return (copies) => ({
    name: t('copies.title'),
    title: t('copies.title'),
    notes: [t('copies.note')],
    columns: [
      column('at', 18),
      column('title', 30),
      column('mark', 18),
      column('copy', 10),
      column('recipient', 30),
      column('basis', 30),
      column('sha256', 66),
    ],
    rows: copies.map(({ at, title, mark, sha256 }) => [
      format.dateTime(at),
      title,
      mark.text === '' ? t('mark.level.none') : mark.text,
      mark.copy,
      mark.recipient,
      mark.basis,
      sha256,
    ]),
  });
}
