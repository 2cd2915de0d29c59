import { Suspense, lazy, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { LaterMessages } from '../../i18n/later-messages.tsx';
import { useApp, useServices } from '../../state/use-app.ts';
import { Dialogs } from '../dialogs/dialogs.tsx';
import { ErrorBoundary } from '../error-boundary.tsx';
import { FileDrop } from './file-drop.tsx';
import { KeyboardShortcuts } from './keyboard-shortcuts.tsx';
import { BottomDock } from './bottom-dock.tsx';
import { BusyStrip } from './busy-strip.tsx';
import { MapStage } from './map-stage.tsx';
import { NoticeList } from './notice-list.tsx';
import { RoomPanel } from './room-panel.tsx';
import { RoomRail } from './room-rail.tsx';
import styles from './shell.module.css';
import { TopBar } from './top-bar.tsx';
import { usePanelWidth } from './use-panel-width.ts';

const DetailsPanel = lazy(async () => ({
  default: (await import('../../panels/details/details-panel.tsx')).DetailsPanel,
}));
const PrintSheet = lazy(async () => ({
  default: (await import('../print/print-sheet.tsx')).PrintSheet,
}));

const PresentationLayer = lazy(async () => ({
  default: (await import('../presentation/presentation-layer.tsx')).PresentationLayer,
}));

/** Time for the first map to answer before more is fetched. */
const BREATH_MS = 600;

export function Shell() {
  const { t } = useTranslation('shell');
  const panelOpen = useApp((state) => state.session.panelOpen);
  const width = usePanelWidth();
  const { firstMap } = useServices();
  const [drawn, setDrawn] = useState(false);
  const mapCanBeSeen = useApp(({ session }) => session.dataset.status !== 'failed');
  const selecting = useApp(({ session }) => session.selection !== null);
  const presenting = useApp(({ session }) => session.briefing.presenting);
  /** What nobody needs for the first map is fetched after it. */
  const second = drawn || !mapCanBeSeen;
  return (
    <>
      <div className={styles.shell} data-screen="true">
        <a href="#room" className={styles.skip}>
          {t('skip')}
        </a>
        <TopBar />
        <BusyStrip />
        <RoomRail />
        <main
          className={styles.work}
          data-panel={panelOpen ? 'open' : 'closed'}
          style={{ '--panel-width': `${width.px}px` }}
        >
          <RoomPanel width={width} />
          <div className={styles.map} data-tour="map">
            <ErrorBoundary part>
              <MapStage
                onDrawn={() => {
                  firstMap.drawn();
                  setTimeout(setDrawn, BREATH_MS, true);
                }}
              />
            </ErrorBoundary>
          </div>
          <div className={styles.dock}>
            <ErrorBoundary part>
              <BottomDock />
            </ErrorBoundary>
          </div>
          <div className={styles.details}>
            <ErrorBoundary part quiet={!selecting}>
              <Suspense fallback={null}>
                {second || selecting ? (
                  <LaterMessages>
                    <DetailsPanel />
                  </LaterMessages>
                ) : null}
              </Suspense>
            </ErrorBoundary>
          </div>
        </main>
        <NoticeList />
        <FileDrop />
        <KeyboardShortcuts />
        <Dialogs />
      </div>
      <ErrorBoundary part quiet>
        <Suspense fallback={null}>
          {presenting ? (
            <LaterMessages>
              <PresentationLayer presenting={presenting} />
            </LaterMessages>
          ) : null}
        </Suspense>
      </ErrorBoundary>
      <ErrorBoundary part quiet>
        <Suspense fallback={null}>
          {second ? (
            <LaterMessages>
              <PrintSheet />
            </LaterMessages>
          ) : null}
        </Suspense>
      </ErrorBoundary>
    </>
  );
}
