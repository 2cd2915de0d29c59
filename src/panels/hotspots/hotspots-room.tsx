import { Suspense, lazy } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { StudyResult } from '../../core/study/study-result.ts';
import { LaterMessages } from '../../i18n/later-messages.tsx';
import { useFormat } from '../../i18n/use-format.ts';
import { missingData } from '../../state/selectors/missing-data.ts';
import { lastResult } from '../../state/selectors/last-known.ts';
import { useApp, useDispatch } from '../../state/use-app.ts';
import { Tabs } from '../../ui/tabs.tsx';
import { WaitingLines } from '../../ui/waiting-lines.tsx';
import { MissingNote } from '../targets/missing-note.tsx';
import { NoResult } from '../targets/no-result.tsx';
import styles from './hotspots-room.module.css';
import { WherePage } from './where/where-page.tsx';

const WhenPage = lazy(async () => ({ default: (await import('./when/when-page.tsx')).WhenPage }));
const ClustersPage = lazy(async () => ({
  default: (await import('./clusters/clusters-page.tsx')).ClustersPage,
}));
const RepeatPage = lazy(async () => ({
  default: (await import('./repeat/repeat-page.tsx')).RepeatPage,
}));
const TerrainPage = lazy(async () => ({
  default: (await import('./terrain/terrain-page.tsx')).TerrainPage,
}));
const BacktestPage = lazy(async () => ({
  default: (await import('./backtest/backtest-page.tsx')).BacktestPage,
}));

/** Below this many incidents on cable the picture is thin, and the room says so first. */
const FEW = 30;

/** Điểm nóng: where and when incidents concentrate, and how much the data can carry. */
export function HotspotsRoom(): ReactNode {
  const result = useApp(lastResult);
  const missing = useApp(missingData);
  if (!result) return <NoResult />;
  if (missing === 'assets' || missing === 'incidents') return <MissingNote />;
  return <Hotspots result={result} />;
}

function Hotspots({ result }: { readonly result: StudyResult }): ReactNode {
  const { t } = useTranslation('hotspots');
  const format = useFormat();
  const dispatch = useDispatch();
  const tab = useApp((state) => state.session.hotspots.tab);
  const busy = useApp((state) => state.session.result.status === 'loading');
  const missing = useApp(missingData);
  const onCable = result.counts.placedOnCable;
  return (
    <div className={styles.room} data-busy={busy}>
      {missing ? <MissingNote /> : null}
      {onCable < FEW && !missing ? (
        <p className={styles.thin}>
          {t('thin', { count: onCable, n: format.integer(onCable), few: format.integer(FEW) })}
        </p>
      ) : null}
      <Tabs
        label={t('tabs.label')}
        className={styles.tabs}
        value={tab}
        onChange={(next) => dispatch({ type: 'session/set-hotspots', change: { tab: next } })}
        items={[
          { value: 'where', label: t('tabs.where'), content: <WherePage result={result} /> },
          { value: 'when', label: t('tabs.when'), content: later(<WhenPage result={result} />) },
          {
            value: 'clusters',
            label: t('tabs.clusters'),
            content: later(<ClustersPage result={result} />),
          },
          {
            value: 'repeat',
            label: t('tabs.repeat'),
            content: later(<RepeatPage />),
          },
          {
            value: 'terrain',
            label: t('tabs.terrain'),
            content: later(<TerrainPage />),
          },
          {
            value: 'backtest',
            label: t('tabs.backtest'),
            content: later(<BacktestPage />),
          },
        ]}
      />
    </div>
  );
}

function later(page: ReactNode): ReactNode {
  return (
    <Suspense fallback={<WaitingLines padded />}>
      <LaterMessages>{page}</LaterMessages>
    </Suspense>
  );
}
