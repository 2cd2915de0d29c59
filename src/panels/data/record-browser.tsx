import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { KINDS } from '../../core/model/registry.ts';
import type { KindId } from '../../core/model/registry.ts';
import { useFormat } from '../../i18n/use-format.ts';
import type { DatasetSummary } from '../../jobs/protocol/input-jobs.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { SegmentedControl } from '../../ui/segmented-control.tsx';
import { Select } from '../../ui/select.tsx';
import styles from './record-browser.module.css';
import { RecordTable } from './record-table.tsx';
import { SetAsideFiles } from './set-aside-files.tsx';

type Props = {
  readonly dataset: DatasetSummary;
  /** Leads to the list of issues. */
  readonly onIssues: () => void;
};

/** Every record of a kind, as it was read; beside them, the rows that did not become records. */
export function RecordBrowser({ dataset, onIssues }: Props) {
  const { t } = useTranslation(['data', 'model']);
  const format = useFormat();
  const asideOf = (id: KindId) =>
    dataset.sources.filter(({ kind: of, setAside }) => of === id && setAside > 0);
  const kinds = KINDS.map(({ id }) => id).filter(
    (id) => (dataset.rows[id] ?? 0) > 0 || asideOf(id).length > 0,
  );
  const [chosen, setChosen] = useState<KindId>('incident');
  const [view, setView] = useState<'kept' | 'aside'>('kept');
  const kind = kinds.includes(chosen) ? chosen : kinds[0];
  if (kind === undefined) return <EmptyState icon="table" title={t('records.none')} />;
  const rows = dataset.rows[kind] ?? 0;
  const aside = asideOf(kind);
  const fallen = aside.reduce((sum, { setAside }) => sum + setAside, 0);
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
          {t('records.count', { count: rows, number: format.integer(rows) })}
        </span>
      </div>
      {fallen > 0 ? (
        <div className={styles.views}>
          <SegmentedControl
            label={t('records.view')}
            size="sm"
            value={view}
            segments={[
              { value: 'kept', label: t('records.kept') },
              { value: 'aside', label: t('records.aside', { number: format.integer(fallen) }) },
            ]}
            onChange={setView}
          />
        </div>
      ) : null}
      {fallen > 0 && view === 'aside' ? (
        <SetAsideFiles sources={aside} onIssues={onIssues} />
      ) : (
        <RecordTable key={`${kind}/${dataset.hash}`} kind={kind} rows={rows} dataHash={dataset.hash} />
      )}
    </>
  );
}
