// oxlint-disable jsx-a11y/prefer-tag-over-role -- a drawing read by its label
import { useTranslation } from 'react-i18next';
import type { ImportCounts } from '../../../core/io/import/import-report.ts';
import { useFormat } from '../../../i18n/use-format.ts';
import styles from './kept-bar.module.css';

type Part = 'plain' | 'repaired' | 'aside';

/** Kept, repaired and set aside as parts of all rows: each with its number and its own pattern. */
export function KeptBar({ counts }: { readonly counts: ImportCounts }) {
  const { t } = useTranslation('report');
  const format = useFormat();
  const { kept, repaired, setAside } = counts;
  const parts: readonly (readonly [Part, number])[] = [
    ['plain', kept - repaired],
    ['repaired', repaired],
    ['aside', setAside],
  ];
  const there = parts.filter(([, number]) => number > 0);
  const values = Object.fromEntries(parts.map(([part, number]) => [part, format.integer(number)]));
  return (
    <div className={styles.figure}>
      <div className={styles.bar} role="img" aria-label={t('summary.bar', values)}>
        {there.map(([part, number]) => (
          <span key={part} className={styles.part} data-part={part} style={{ flexGrow: number }} />
        ))}
      </div>
      <ul className={styles.legend}>
        {there.map(([part, number]) => (
          <li key={part}>
            <span className={styles.swatch} data-part={part} aria-hidden="true" />
            <span className={styles.number}>{format.integer(number)}</span>
            {t(`summary.part_${part}`)}
          </li>
        ))}
      </ul>
    </div>
  );
}
