import { Suspense, lazy } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { StudyResult } from '../../core/study/study-result.ts';
import { useFormat } from '../../i18n/use-format.ts';
import type { TargetsDrawer } from '../../state/focus/target-focus.ts';
import { missingData } from '../../state/selectors/missing-data.ts';
import { lastResult } from '../../state/selectors/last-known.ts';
import { useApp, useDispatch } from '../../state/use-app.ts';
import { Button } from '../../ui/button.tsx';
import { Tabs } from '../../ui/tabs.tsx';
import { ChosenList } from './chosen-list.tsx';
import { MissingNote } from './missing-note.tsx';
import { NoResult } from './no-result.tsx';
import { WaitingLines } from '../../ui/waiting-lines.tsx';
import { TargetTable } from './target-table.tsx';
import styles from './targets-room.module.css';

const AreasPage = lazy(async () => ({
  default: (await import('./areas/areas-page.tsx')).AreasPage,
}));
const GapsPage = lazy(async () => ({ default: (await import('./gaps/gaps-page.tsx')).GapsPage }));
const WeightsPanel = lazy(async () => ({
  default: (await import('./weights-panel.tsx')).WeightsPanel,
}));
const ParametersPanel = lazy(async () => ({
  default: (await import('./parameters/parameters-panel.tsx')).ParametersPanel,
}));
const WhatIfPanel = lazy(async () => ({
  default: (await import('../what-if/what-if-panel.tsx')).WhatIfPanel,
}));
const PlanPanel = lazy(async () => ({
  default: (await import('../plan/plan-panel.tsx')).PlanPanel,
}));

/** Mục tiêu: what to protect first, and why. */
export function TargetsRoom(): ReactNode {
  const result = useApp(lastResult);
  const missing = useApp(missingData);
  if (!result) return <NoResult />;
  return missing === 'assets' ? <MissingNote /> : <RankedLists result={result} />;
}

function RankedLists({ result }: { readonly result: StudyResult }): ReactNode {
  const { t } = useTranslation('targets');
  const format = useFormat();
  const dispatch = useDispatch();
  const tab = useApp((state) => state.session.targetsTab);
  const drawer = useApp((state) => state.session.focus.drawer);
  const chosen = useApp((state) => state.project.chosen.length);
  const busy = useApp((state) => state.session.result.status === 'loading');
  const toggle = (one: TargetsDrawer): void =>
    dispatch({ type: 'session/set-focus', change: { drawer: drawer === one ? null : one } });
  const lead = t('lead', {
    incidents: format.integer(placed(result)),
    period: format.period(result.period.from, result.period.to),
  });

  return (
    <div className={styles.room} data-busy={busy}>
      <header className={styles.header}>
        <p className={styles.lead} title={lead}>
          {t('lead_short', { incidents: format.integer(placed(result)) })}
        </p>
        <div className={styles.actions}>
          <DrawerButton
            name="weights"
            icon="sort"
            open={drawer === 'weights'}
            onPress={() => toggle('weights')}
          />
          <DrawerButton
            name="parameters"
            icon="table"
            open={drawer === 'parameters'}
            onPress={() => toggle('parameters')}
          />
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
      <Suspense fallback={<WaitingLines padded />}>
        {drawer === 'weights' ? <WeightsPanel /> : null}
        {drawer === 'parameters' ? <ParametersPanel result={result} /> : null}
      </Suspense>
      <Tabs
        label={t('tabs.label')}
        className={styles.tabs}
        value={tab}
        onChange={(next) => dispatch({ type: 'session/set-targets-tab', tab: next })}
        items={[
          {
            value: 'targets',
            label: t('tabs.targets'),
            content: (
              <TargetTable
                result={result}
                weighing={drawer === 'weights'}
                folded={drawer !== null}
              />
            ),
          },
          { value: 'areas', label: t('tabs.areas'), content: later(<AreasPage result={result} />) },
          { value: 'gaps', label: t('tabs.gaps'), content: later(<GapsPage result={result} />) },
          {
            value: 'chosen',
            label: t('tabs.chosen'),
            count: chosen > 0 ? format.integer(chosen) : undefined,
            content: <ChosenList result={result} />,
          },
          { value: 'cut', label: t('tabs.cut'), content: later(<WhatIfPanel result={result} />) },
          { value: 'plan', label: t('tabs.plan'), content: later(<PlanPanel result={result} />) },
        ]}
      />
    </div>
  );
}

function DrawerButton(props: {
  readonly name: TargetsDrawer;
  readonly icon: 'sort' | 'table';
  readonly open: boolean;
  readonly onPress: () => void;
}): ReactNode {
  const { t } = useTranslation('targets');
  return (
    <Button
      size="sm"
      variant="quiet"
      icon={props.icon}
      aria-expanded={props.open}
      aria-pressed={props.open}
      onClick={props.onPress}
    >
      {t(`${props.name}.open`)}
    </Button>
  );
}

function later(page: ReactNode): ReactNode {
  return <Suspense fallback={<WaitingLines padded />}>{page}</Suspense>;
}

function placed({ counts }: StudyResult): number {
  return counts.placedOnCable + counts.placedOnSite + counts.placedOnPost;
}
