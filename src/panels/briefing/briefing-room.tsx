import { Suspense, lazy } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { BriefingTab } from '../../state/briefing/briefing-session.ts';
import { BRIEFING_TABS } from '../../state/briefing/briefing-session.ts';
import { missingData } from '../../state/selectors/missing-data.ts';
import { lastResult } from '../../state/selectors/last-known.ts';
import { useApp, useDispatch } from '../../state/use-app.ts';
import { Tabs } from '../../ui/tabs.tsx';
import { WaitingLines } from '../../ui/waiting-lines.tsx';
import { MissingNote } from '../targets/missing-note.tsx';
import { NoResult } from '../targets/no-result.tsx';
import styles from './briefing-room.module.css';

const PAGES = {
  situation: lazy(async () => ({
    default: (await import('./situation/situation-tab.tsx')).SituationTab,
  })),
  page: lazy(async () => ({ default: (await import('./page/page-tab.tsx')).PageTab })),
  papers: lazy(async () => ({ default: (await import('./papers/papers-tab.tsx')).PapersTab })),
  presentation: lazy(async () => ({
    default: (await import('./presentation/presentation-tab.tsx')).PresentationTab,
  })),
} as const;

/** Trình bày: what happens now, the printed page, official papers, the screen of a meeting. */
export function BriefingRoom(): ReactNode {
  const result = useApp(lastResult);
  const missing = useApp(missingData);
  if (!result) return <NoResult />;
  if (missing === 'assets' || missing === 'incidents') return <MissingNote />;
  return <Pages />;
}

function Pages(): ReactNode {
  const { t } = useTranslation('briefing');
  const dispatch = useDispatch();
  const tab = useApp((state) => state.session.briefing.tab);
  return (
    <div className={styles.room}>
      <Tabs
        label={t('tabs.label')}
        className={styles.tabs}
        value={tab}
        onChange={(next) => dispatch({ type: 'session/set-briefing', change: { tab: next } })}
        items={BRIEFING_TABS.map((value) => ({
          value,
          label: t(`tabs.${value}`),
          content: <Page tab={value} />,
        }))}
      />
    </div>
  );
}

function Page({ tab }: { readonly tab: BriefingTab }): ReactNode {
  const Content = PAGES[tab];
  return (
    <Suspense fallback={<WaitingLines padded />}>
      <Content />
    </Suspense>
  );
}
