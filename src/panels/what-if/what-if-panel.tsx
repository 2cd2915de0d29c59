import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { StudyResult } from '../../core/study/study-result.ts';
import { useApp, useDispatch } from '../../state/use-app.ts';
import { WHAT_IF_PAGES } from '../../state/what-if/what-if-state.ts';
import type { WhatIfPage } from '../../state/what-if/what-if-state.ts';
import { SegmentedControl } from '../../ui/segmented-control.tsx';
import { HardenPage } from './harden-page.tsx';
import { SavedPage } from './saved-page.tsx';
import { TablePage } from './table-page.tsx';
import styles from './what-if.module.css';
import { WorstPage } from './worst-page.tsx';

/** Cắt thử: what goes dark if this fails, where that is worst, and what would help. */
export function WhatIfPanel({ result }: { readonly result: StudyResult }): ReactNode {
  const { t } = useTranslation('cut');
  const dispatch = useDispatch();
  const page = useApp(({ session }) => session.cut.page);
  const kept = useApp(({ project }) => project.scenarios.length);
  const turnTo = (next: WhatIfPage): void =>
    dispatch({ type: 'session/set-cut', change: { page: next } });
  const toTable = (): void => turnTo('table');
  return (
    <div className={styles.panel}>
      <SegmentedControl
        label={t('page.label')}
        size="sm"
        stretch
        value={page}
        onChange={turnTo}
        segments={WHAT_IF_PAGES.map((value) => ({
          value,
          label:
            value === 'saved' && kept > 0 ? `${t('page.saved')} (${kept})` : t(`page.${value}`),
        }))}
      />
      {/* it scrolls, also where nothing in it takes the keyboard */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <section key={page} className={styles.page} aria-label={t(`page.${page}`)} tabIndex={0}>
        {page === 'table' ? <TablePage result={result} /> : null}
        {page === 'worst' ? <WorstPage result={result} onOpened={toTable} /> : null}
        {page === 'harden' ? <HardenPage result={result} onOpened={toTable} /> : null}
        {page === 'saved' ? <SavedPage result={result} onOpened={toTable} /> : null}
        <p className={styles.sensitive}>{t('sensitive')}</p>
      </section>
    </div>
  );
}
