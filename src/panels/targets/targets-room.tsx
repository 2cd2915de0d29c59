import { Suspense, lazy, useState } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { StudyResult } from '../../core/study/study-result.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { missingData } from '../../state/selectors/missing-data.ts';
import { lastResult } from '../../state/selectors/last-known.ts';
import { useApp, useDispatch } from '../../state/use-app.ts';
import { Button } from '../../ui/button.tsx';
import { Tabs } from '../../ui/tabs.tsx';
import { AreaTable } from './area-table.tsx';
import { ChosenList } from './chosen-list.tsx';
import { MissingNote } from './missing-note.tsx';
import { NoResult } from './no-result.tsx';
import { TargetTable } from './target-table.tsx';
import { WeightsPanel } from './weights-panel.tsx';
import styles from './targets-room.module.css';

/** Mục tiêu: what to protect first, and why. */
export function TargetsRoom(): ReactNode {
  const result = useApp(lastResult);
  const missing = useApp(missingData);
  if (!result) return <NoResult />;
  return missing === 'assets' ? <MissingNote /> : <RankedLists result={result} />;
}

const WhatIfPanel = lazy(async () => ({
  default: (await import('../what-if/what-if-panel.tsx')).WhatIfPanel,
}));

function RankedLists({ result }: { readonly result: StudyResult }): ReactNode {
  const { t } = useTranslation('targets');
  const format = useFormat();
  const dispatch = useDispatch();
  const tab = useApp((state) => state.session.targetsTab);
  const [weighing, setWeighing] = useState(false);
  const chosen = useApp((state) => state.project.chosen.length);
  const busy = useApp((state) => state.session.result.status === 'loading');

  return (
    <div className={styles.room} data-busy={busy}>
      <header className={styles.header}>
        <p className={styles.lead}>
          {t('lead', {
            incidents: format.integer(placed(result)),
            period: format.period(result.period.from, result.period.to),
          })}
        </p>
        <div className={styles.actions}>
          <Button
            size="sm"
            variant="quiet"
            icon="sort"
            aria-expanded={weighing}
            aria-pressed={weighing}
            onClick={() => setWeighing(!weighing)}
          >
            {t('weights.open')}
          </Button>
          <Button
            size="sm"
            variant="quiet"
            icon="download"
            onClick={() => dispatch({ type: 'session/open-dialog', dialog: 'export' })}
          >
            {t('export')}
          </Button>
        </div>
      </header>
      {weighing ? <WeightsPanel /> : null}
      <Tabs
        label={t('tabs.label')}
        className={styles.tabs}
        value={tab}
        onChange={(next) => dispatch({ type: 'session/set-targets-tab', tab: next })}
        items={[
          {
            value: 'targets',
            label: t('tabs.targets'),
            count: format.integer(result.targets.length),
            content: <TargetTable result={result} />,
          },
          {
            value: 'areas',
            label: t('tabs.areas'),
            count: format.integer(result.areas.length),
            content: <AreaTable result={result} />,
          },
          {
            value: 'chosen',
            label: t('tabs.chosen'),
            count: format.integer(chosen),
            content: <ChosenList result={result} />,
          },
          {
            value: 'cut',
            label: t('tabs.cut'),
            content: (
              <Suspense fallback={null}>
                <WhatIfPanel result={result} />
              </Suspense>
            ),
          },
        ]}
      />
    </div>
  );
}

function placed({ counts }: StudyResult): number {
  return counts.placedOnCable + counts.placedOnSite + counts.placedOnPost;
}
