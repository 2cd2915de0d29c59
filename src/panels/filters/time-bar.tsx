import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../i18n/use-format.ts';
import type { TimeWindow } from '../../state/app-state.ts';
import { shownDays, startOfPlay } from '../../state/time-window.ts';
import { useApp, useDispatch } from '../../state/use-app.ts';
import { IconButton } from '../../ui/icon-button.tsx';
import { SegmentedControl } from '../../ui/segmented-control.tsx';
import { Histogram } from './histogram.tsx';
import type { Days } from './histogram.tsx';
import { monthStacks } from './month-stacks.ts';
import { shownCount } from './shown-count.ts';
import styles from './time-bar.module.css';
import { useStudy } from './use-study.ts';

const MODES = ['all', 'window', 'cumulative'] as const;

/** The clock of the map: all of the study, a window that moves, or everything up to a day. */
export function TimeBar() {
  const { t } = useTranslation('shell');
  const format = useFormat();
  const dispatch = useDispatch();
  const [study] = useStudy();
  const clock = useApp((state) => state.session.clock);
  const timeline = useApp((state) => state.session.timeline);
  const stacks = useMemo(
    () => (timeline ? monthStacks(timeline, study.incidentKinds) : []),
    [timeline, study.incidentKinds],
  );
  const shown = shownDays(clock, study);
  const setClock = (change: Partial<TimeWindow>): void => {
    dispatch({ type: 'session/set-clock', change });
  };
  const chooseMode = (mode: TimeWindow['mode']): void => {
    setClock({ ...(mode === 'all' ? study : firstWindow(clock, study)), mode, playing: false });
  };
  const moveEdge = (edge: 'from' | 'to', day: string): void => {
    const moved = ordered({ ...shown, [edge]: day }, edge);
    const mode = clock.mode === 'cumulative' && edge === 'to' ? 'cumulative' : 'window';
    setClock({ ...moved, mode, playing: false });
  };
  const count = format.integer(Math.round(shownCount(stacks, shown)));
  const days = format.period(shown.from, shown.to);

  return (
    <div className={styles.bar}>
      <div className={styles.controls}>
        <div className={styles.row}>
          <IconButton
            icon={clock.playing ? 'pause' : 'play'}
            size="sm"
            variant="secondary"
            label={t(clock.playing ? 'time.pause' : 'time.play')}
            onClick={() => {
              setClock(clock.playing ? { playing: false } : startOfPlay(clock, study));
            }}
          />
          <SegmentedControl
            size="sm"
            label={t('time.mode')}
            value={clock.mode}
            segments={MODES.map((value) => ({ value, label: t(`time.${value}`) }))}
            onChange={chooseMode}
          />
        </div>
        <p className={styles.days}>{days}</p>
        <p className={styles.count}>{t('time.shown', { count })}</p>
      </div>
      <Histogram
        label={t('time.chart', { days, count })}
        stacks={stacks}
        study={study}
        shown={shown}
        onBrush={(window) => {
          setClock({ ...window, mode: 'window', playing: false });
        }}
        onMoveEdge={moveEdge}
      />
    </div>
  );
}

/** A window to begin with: the one there was, or the first beat of the study. */
function firstWindow(clock: TimeWindow, study: Days): Days {
  if (clock.from !== study.from || clock.to !== study.to) return clock;
  return startOfPlay(clock, study);
}

function ordered(days: Days, moved: 'from' | 'to'): Days {
  if (days.from <= days.to) return days;
  return moved === 'from' ? { from: days.to, to: days.to } : { from: days.from, to: days.from };
}
