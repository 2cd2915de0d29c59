import { useTranslation } from 'react-i18next';
import type { ColumnProposal, ImportReport } from '../../../core/io/import/import-report.ts';
import { useFormat } from '../../../i18n/use-format.ts';
import type { PendingImport } from '../../../state/import/import-session.ts';
import { useServices } from '../../../state/use-app.ts';
import { ColumnRow } from './column-row.tsx';
import styles from './columns.module.css';
import { MappingFile } from './mapping-file.tsx';
import { withColumn } from './with-column.ts';

type Props = { readonly pending: PendingImport; readonly report: ImportReport };

/** Every column: what it was taken for, and the way to change it. */
export function ColumnList({ pending, report }: Props) {
  const { t } = useTranslation('import');
  const { imports } = useServices();
  const summary = useSummary();
  const { columns, kind, questions } = report;
  if (columns.length === 0 || !kind) return null;
  const asks = questions.some((question) => 'column' in question);
  return (
    <details className={styles.columns} open={asks}>
      <summary>
        <span className={styles.title}>{t('columns.title')}</span>
        <span className={styles.summary}>{summary(columns)}</span>
      </summary>
      <ul className={styles.list}>
        {columns.map((column) => (
          <ColumnRow
            key={column.header}
            kind={kind}
            column={column}
            remembered={pending.remembered?.choices.mapping}
            onField={(field) => {
              imports.choose(pending.name, (made) => withColumn(made, columns, column, field));
            }}
          />
        ))}
      </ul>
      <MappingFile pending={pending} report={report} />
    </details>
  );
}

function useSummary(): (columns: readonly ColumnProposal[]) => string {
  const { t } = useTranslation('import');
  const format = useFormat();
  return (columns) => {
    const personal = columns.filter(({ role }) => role === 'personal').length;
    const left = columns.filter(({ role }) => role === 'left-out').length;
    const kept = columns.length - personal - left;
    const counts = {
      kept: format.integer(kept),
      personal: format.integer(personal),
      left: format.integer(left),
    };
    return personal > 0 ? t('columns.summary_personal', counts) : t('columns.summary', counts);
  };
}
