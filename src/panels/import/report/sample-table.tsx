import { useTranslation } from 'react-i18next';
import type { ImportReport } from '../../../core/io/import/import-report.ts';
import { useFormat } from '../../../i18n/use-format.ts';
import { hiddenHeaders } from '../../../state/import/set-aside-pages.ts';
import styles from './report.module.css';
import { shownColumns } from './shown-columns.ts';

/** The first rows under the file's own headers; columns of people are named, not shown. */
export function SampleTable({ report }: { readonly report: ImportReport }) {
  const { t } = useTranslation('report');
  const format = useFormat();
  const columns = shownColumns(report);
  const hidden = hiddenHeaders(report);
  if (report.samples.length === 0) return null;
  return (
    <section className={styles.section} aria-label={t('samples.title')}>
      <h5 className={styles.title}>{t('samples.title')}</h5>
      {/* A wide table is scrolled with the arrow keys too. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <div className={styles.frame} tabIndex={0}>
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">{t('samples.row')}</th>
              {columns.map(({ header, at }) => (
                <th key={at} scope="col">
                  {header}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {report.samples.map(({ row, cells }) => (
              <tr key={row}>
                <th scope="row">{row}</th>
                {columns.map(({ at }) => (
                  <td key={at}>{cells[at]}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {hidden.length > 0 ? (
        <p className={styles.note}>{t('personal', { columns: format.list(hidden) })}</p>
      ) : null}
    </section>
  );
}
