import { useEffect } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import type { StudyResult } from '../../../core/study/study-result.ts';
import { takeTracks } from '../../../state/patrol/track-drop.ts';
import { SegmentedControl } from '../../../ui/segmented-control.tsx';
import { BookPage } from './book-page.tsx';
import { EffectPage } from './effect/effect-page.tsx';
import { LOG_VIEWS, logChoice } from './log-choice.ts';
import styles from './log.module.css';
import { MonthsPage } from './months/months-page.tsx';
import { useOpenTrack } from './track/use-open-track.ts';

/** Nhật ký: what was patrolled, month by month, and whether it worked. */
export function LogTab({ result }: { readonly result: StudyResult }): ReactNode {
  const { t } = useTranslation('patrolLog');
  const view = useStore(logChoice, (choice) => choice.view);
  const { take } = useOpenTrack(result);
  useEffect(
    () =>
      takeTracks((file) => {
        logChoice.setState({ view: 'book' });
        void take(file);
      }),
    [take],
  );
  return (
    <div className={styles.tab}>
      <SegmentedControl
        label={t('views.label')}
        size="sm"
        value={view}
        segments={LOG_VIEWS.map((value) => ({ value, label: t(`views.${value}`) }))}
        onChange={(next) => logChoice.setState({ view: next })}
      />
      {view === 'book' ? <BookPage result={result} /> : null}
      {view === 'months' ? <MonthsPage /> : null}
      {view === 'effect' ? <EffectPage /> : null}
    </div>
  );
}
