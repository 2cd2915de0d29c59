import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { KINDS } from '../../core/model/registry.ts';
import type { KindId } from '../../core/model/registry.ts';
import { useFormat } from '../../i18n/use-format.ts';
import type { DatasetSummary } from '../../jobs/protocol.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Select } from '../../ui/select.tsx';
import styles from './record-browser.module.css';
import { RecordTable } from './record-table.tsx';

/** Every record of a kind, as it was read. */
export function RecordBrowser({ dataset }: { readonly dataset: DatasetSummary }) {
  const { t } = useTranslation(['data', 'model']);
  const format = useFormat();
  const kinds = KINDS.map(({ id }) => id).filter((id) => (dataset.rows[id] ?? 0) > 0);
  const [chosen, setChosen] = useState<KindId>('incident');
  const kind = kinds.includes(chosen) ? chosen : kinds[0];
  if (kind === undefined) return <EmptyState icon="table" title={t('records.none')} />;
  const rows = dataset.rows[kind] ?? 0;
  return (
    <>
      <div className={styles.bar}>
        <Select
          className={styles.choice ?? ''}
          label={t('records.kind')}
          labelHidden
          value={kind}
          options={kinds.map((value) => ({ value, label: t(`model:kind.${value}`) }))}
          onChange={setChosen}
        />
        <span className={styles.count}>
          {t('records.count', { number: format.integer(rows) })}
        </span>
      </div>
      <RecordTable key={`${kind}/${dataset.hash}`} kind={kind} rows={rows} dataHash={dataset.hash} />
    </>
  );
}
