import { useTranslation } from 'react-i18next';
import type { ImportReport, SetAsideRow } from '../../../core/io/import/import-report.ts';
import { useFormat } from '../../../i18n/use-format.ts';
import { useIssueText } from '../../data/use-issue-text.ts';
import { faultyHeaders } from './faulty-headers.ts';
import styles from './import-paper.module.css';
import { shownColumns } from './shown-columns.ts';

const MOST_PRINTED = 60;

/** The first rows set aside: number, why, and the cells to correct. All of them are in the CSV. */
export function PaperSetAside({ report }: { readonly report: ImportReport }) {
  const { t } = useTranslation('report');
  const format = useFormat();
  const issueText = useIssueText();
  const { rows, count } = report.setAside;
  const printed = rows.slice(0, MOST_PRINTED);
  if (printed.length === 0) return null;
  return (
    <table className={styles.table}>
      <caption>
        {printed.length === count
          ? t('print.aside')
          : t('print.aside_first', {
              shown: format.integer(printed.length),
              number: format.integer(count),
            })}
      </caption>
      <thead>
        <tr>
          <th scope="col" className={styles.number}>
            {t('samples.row')}
          </th>
          <th scope="col">{t('print.cells')}</th>
          <th scope="col">{t('print.reason')}</th>
        </tr>
      </thead>
      <tbody>
        {printed.map((row) => (
          <tr key={row.row}>
            <td className={styles.number}>{row.row}</td>
            <td>{cellsOf(row, report, t('aside.empty_cell'))}</td>
            <td>{row.issues.map(issueText).join(' ')}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** Its id, and what has to be corrected, as `header: cell`. */
function cellsOf(row: SetAsideRow, report: ImportReport, empty: string): string {
  const faulty = faultyHeaders(row.issues, report);
  const ids = new Set(report.columns.filter(({ field }) => field === 'id').map((c) => c.header));
  return shownColumns(report)
    .filter(({ header }) => faulty.has(header) || ids.has(header))
    .map(({ header, at }) => `${header}: ${row.cells[at] || empty}`)
    .join('; ');
}
