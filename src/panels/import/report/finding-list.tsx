import { useTranslation } from 'react-i18next';
import type { ImportReport } from '../../../core/io/import/import-report.ts';
import { FindingItem } from './finding-item.tsx';
import styles from './report.module.css';

type Props = { readonly name: string; readonly report: ImportReport };

/** Rows whose place looks wrong, by what is wrong with them. */
export function FindingList({ name, report }: Props) {
  const { t } = useTranslation('report');
  if (report.findings.length === 0) return null;
  return (
    <section className={styles.section} aria-label={t('findings.title')}>
      <h5 className={styles.title}>{t('findings.title')}</h5>
      <p className={styles.note}>{t('findings.intro')}</p>
      <ul className={styles.groups}>
        {report.findings.map((finding) => (
          <FindingItem
            key={finding.code}
            name={name}
            finding={finding}
            repairs={report.choices.repairs ?? []}
          />
        ))}
      </ul>
    </section>
  );
}
