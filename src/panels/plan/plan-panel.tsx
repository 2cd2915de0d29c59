import { Suspense } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import type { StudyResult } from '../../core/study/study-result.ts';
import { LaterMessages } from '../../i18n/later-messages.tsx';
import { SegmentedControl } from '../../ui/segmented-control.tsx';
import { AssessmentsPage } from './assessments-page.tsx';
import { ChecksPage } from './checks-page.tsx';
import { DrawPage } from './draw-page.tsx';
import { ExportBar } from './export-bar.tsx';
import { LinesPage } from './lines-page.tsx';
import { PLAN_PAGES, planView } from './plan-view.ts';
import type { PlanPage } from './plan-view.ts';
import { ReferenceDayRow } from './reference-day-row.tsx';
import styles from './plan-panel.module.css';

type Props = { readonly result: StudyResult };

/** Kế hoạch: from the list to what is done, checked, drawn and kept. */
export function PlanPanel({ result }: Props): ReactNode {
  return (
    <Suspense fallback={null}>
      <LaterMessages>
        <Plan result={result} />
      </LaterMessages>
    </Suspense>
  );
}

function Plan({ result }: Props): ReactNode {
  const { t } = useTranslation('plan');
  const page = useStore(planView, (view) => view.page);
  return (
    <div className={styles.panel}>
      <div className={styles.bar}>
        <SegmentedControl<PlanPage>
          label={t('pages.label')}
          size="sm"
          stretch
          value={page}
          segments={PLAN_PAGES.map((value) => ({ value, label: t(`pages.${value}`) }))}
          onChange={(next) => planView.setState({ page: next })}
        />
        {page === 'assessments' ? null : <ReferenceDayRow />}
      </div>
      {page === 'lines' ? <LinesPage result={result} /> : null}
      {page === 'checks' ? <ChecksPage result={result} /> : null}
      {page === 'draw' ? <DrawPage /> : null}
      {page === 'assessments' ? <AssessmentsPage /> : null}
      <ExportBar result={result} />
      <p className={styles.aid}>{t('aid')}</p>
    </div>
  );
}
