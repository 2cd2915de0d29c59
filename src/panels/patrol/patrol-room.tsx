import { Suspense, lazy } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { StudyResult } from '../../core/study/study-result.ts';
import { lastResult } from '../../state/selectors/last-known.ts';
import { useApp, useDispatch } from '../../state/use-app.ts';
import { Tabs } from '../../ui/tabs.tsx';
import { WaitingLines } from '../../ui/waiting-lines.tsx';
import { NoResult } from '../targets/no-result.tsx';
import styles from './patrol-room.module.css';

const PlanTab = lazy(async () => ({ default: (await import('./plan/plan-tab.tsx')).PlanTab }));
const SheetsTab = lazy(async () => ({
  default: (await import('./sheets/sheets-tab.tsx')).SheetsTab,
}));
const LogTab = lazy(async () => ({ default: (await import('./log/log-tab.tsx')).LogTab }));

/** Tuần tra: what to patrol tonight, what to take along, and whether it worked. */
export function PatrolRoom(): ReactNode {
  const result = useApp(lastResult);
  return result ? <Patrol result={result} /> : <NoResult />;
}

function Patrol({ result }: { readonly result: StudyResult }): ReactNode {
  const { t } = useTranslation('patrol');
  const dispatch = useDispatch();
  const tab = useApp((state) => state.session.patrol.tab);
  return (
    <Tabs
      label={t('tabs.label')}
      className={styles.tabs}
      value={tab}
      onChange={(next) => dispatch({ type: 'session/set-patrol', change: { tab: next } })}
      items={[
        { value: 'plan', label: t('tabs.plan'), content: later(<PlanTab result={result} />) },
        { value: 'sheets', label: t('tabs.sheets'), content: later(<SheetsTab result={result} />) },
        { value: 'log', label: t('tabs.log'), content: later(<LogTab result={result} />) },
      ]}
    />
  );
}

function later(page: ReactNode): ReactNode {
  return (
    <div className={styles.page}>
      <Suspense fallback={<WaitingLines padded />}>{page}</Suspense>
    </div>
  );
}
