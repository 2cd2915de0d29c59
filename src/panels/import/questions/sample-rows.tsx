import { useTranslation } from 'react-i18next';
import type { ImportReport } from '../../../core/io/import/import-report.ts';
import styles from './questions.module.css';

const ROWS = 3;

/** The first rows under their headers, as the file writes them. */
export function SampleRows({ report: { headers, samples } }: { readonly report: ImportReport }) {
  const { t } = useTranslation('import');
  if (headers.length === 0 || samples.length === 0) return null;
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- it scrolls sideways
    <section className={styles.samples} tabIndex={0} aria-label={t('question.kind.samples')}>
      <table>
        <thead>
          <tr>
            {headers.map((header) => (
              <th key={header} scope="col">
                {header}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {samples.slice(0, ROWS).map(({ row, cells }) => (
            <tr key={row}>
              {headers.map((header, at) => (
                <td key={header}>{cells[at]}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
