import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { RecordDetails } from '../../jobs/protocol/record-jobs.ts';
import { useFormat } from '../../i18n/use-format.ts';
import styles from './details.module.css';

/** Where the record was read. */
export function Provenance({ record }: { readonly record: RecordDetails }): ReactNode {
  const { t } = useTranslation('targets');
  const format = useFormat();
  return (
    <p className={styles.provenance}>
      {t('details.source', { file: record.file, row: format.integer(record.sourceRow) })}
    </p>
  );
}
