import { Suspense, lazy, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { LaterMessages } from '../../i18n/later-messages.tsx';
import { useFormat } from '../../i18n/use-format.ts';
import { lastDataset } from '../../state/selectors/last-known.ts';
import { useApp } from '../../state/use-app.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Tabs } from '../../ui/tabs.tsx';
import { WaitingLines } from '../../ui/waiting-lines.tsx';
import { AddFiles } from './add-files.tsx';
import styles from './data-room.module.css';
import { DatasetCard } from './dataset-card.tsx';
import { DataWays } from './data-ways.tsx';
import { AddRecord } from './entry/add-record.tsx';
import { Entering } from './entry/entering.tsx';
import { FileTable } from './file-table.tsx';
import { Importing } from './importing.tsx';
import { issueCount } from './issue-groups.ts';
import { IssueList } from './issue-list.tsx';
import { LeftOutFiles } from './left-out-files.tsx';
import { RecordBrowser } from './record-browser.tsx';

const ReviewPage = lazy(async () => ({
  default: (await import('./review/review-page.tsx')).ReviewPage,
}));

type Tab = 'overview' | 'issues' | 'records' | 'network';

/** Files that are about to be loaded, or a record that is entered; else what is loaded, what is wrong with it, and every record. */
export function DataRoom() {
  const importing = useApp(({ session }) => session.imports.files.length > 0);
  const entering = useApp(({ session }) => session.entry.draft !== null);
  if (importing) return <Importing />;
  return entering ? <Entering /> : <LoadedData />;
}

function LoadedData() {
  const { t } = useTranslation('data');
  const format = useFormat();
  const dataset = useApp(lastDataset);
  const [tab, setTab] = useState<Tab>('overview');
  const showIssues = (): void => setTab('issues');
  if (!dataset) {
    return (
      <div className={styles.scroll}>
        <EmptyState icon="data" title={t('nothing.title')}>
          {t('nothing.text')}
        </EmptyState>
        <AddFiles />
        <DataWays />
      </div>
    );
  }
  return (
    <Tabs
      className={styles.room}
      label={t('tabs.label')}
      value={tab}
      onChange={setTab}
      items={[
        {
          value: 'overview',
          label: t('tabs.overview'),
          content: (
            <div className={styles.scroll}>
              <div className={styles.stack}>
                <LeftOutFiles dataset={dataset} />
                <DatasetCard dataset={dataset} />
                <AddFiles />
                <DataWays />
                <Suspense fallback={null}>
                  <LaterMessages>
                    <AddRecord />
                  </LaterMessages>
                </Suspense>
                <FileTable dataset={dataset} onIssues={showIssues} />
              </div>
            </div>
          ),
        },
        {
          value: 'issues',
          label: t('tabs.issues'),
          count: dataset.issues.length > 0 ? format.integer(issueCount(dataset.issues)) : undefined,
          content: <IssueList issues={dataset.issues} />,
        },
        {
          value: 'records',
          label: t('tabs.records'),
          content: <RecordBrowser dataset={dataset} onIssues={showIssues} />,
        },
        {
          value: 'network',
          label: t('tabs.network'),
          content: (
            <Suspense fallback={<WaitingLines padded />}>
              <LaterMessages>
                <ReviewPage dataset={dataset} />
              </LaterMessages>
            </Suspense>
          ),
        },
      ]}
    />
  );
}
