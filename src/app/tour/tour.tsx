import { Dialog as Base } from '@base-ui/react/dialog';
import { useEffect, useLayoutEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../i18n/use-format.ts';
import { useDispatch } from '../../state/use-app.ts';
import { Button } from '../../ui/button.tsx';
import { useCloseDialog } from '../dialogs/use-close-dialog.ts';
import { notePlace } from './spot-place.ts';
import type { Box } from './spot-place.ts';
import { TOUR_STEPS } from './tour-steps.ts';
import { rememberTour } from './tour-memory.ts';
import styles from './tour.module.css';

const NOTE = { w: 340, h: 210 };

const NARROW = '(max-width: 760px)';

/** A short walk through the app; leaving it at any step counts as seen. */
export function Tour() {
  const { t } = useTranslation('shell');
  const format = useFormat();
  const dispatch = useDispatch();
  const closeDialog = useCloseDialog();
  const [index, setIndex] = useState(0);
  const step = TOUR_STEPS[index];
  const spot = useSpot(step?.anchor);
  useEffect(() => {
    if (step?.underPanel && matchMedia(NARROW).matches) {
      dispatch({ type: 'session/toggle-panel', open: false });
    }
    if (!step?.room) return;
    dispatch({ type: 'session/set-room', room: step.room });
    dispatch({ type: 'session/toggle-panel', open: true });
  }, [dispatch, step]);
  if (!step) return null;

  const leave = (): void => {
    rememberTour();
    closeDialog();
  };
  const last = index === TOUR_STEPS.length - 1;
  const place = notePlace(spot, NOTE, { w: innerWidth, h: innerHeight });
  return (
    <Base.Root
      open
      onOpenChange={(open) => {
        if (!open) leave();
      }}
    >
      <Base.Portal>
        <Base.Backdrop className={styles.veil} />
        <div
          className={styles.spot}
          style={{
            '--x': `${spot.x}px`,
            '--y': `${spot.y}px`,
            '--w': `${spot.w}px`,
            '--h': `${spot.h}px`,
          }}
        />
        <Base.Popup
          className={styles.note}
          style={{ '--x': `${place.x}px`, '--y': `${place.y}px` }}
        >
          <p className={styles.step}>
            {t('tour.step', {
              step: format.integer(index + 1),
              steps: format.integer(TOUR_STEPS.length),
            })}
          </p>
          <Base.Title className={styles.title}>{t(`tour.${step.id}.title`)}</Base.Title>
          <Base.Description className={styles.text}>{t(`tour.${step.id}.text`)}</Base.Description>
          <div className={styles.actions}>
            <Button variant="quiet" size="sm" className={styles.skip} onClick={leave}>
              {t('tour.skip')}
            </Button>
            {index > 0 ? (
              <Button
                size="sm"
                onClick={() => {
                  setIndex(index - 1);
                }}
              >
                {t('tour.back')}
              </Button>
            ) : null}
            <Button
              size="sm"
              variant="primary"
              onClick={() => {
                if (last) leave();
                else setIndex(index + 1);
              }}
            >
              {t(last ? 'tour.done' : 'tour.next')}
            </Button>
          </div>
        </Base.Popup>
      </Base.Portal>
    </Base.Root>
  );
}

/** Where the thing pointed at is on screen, following the window's size. */
function useSpot(anchor: string | undefined): Box {
  const [spot, setSpot] = useState<Box>({ x: innerWidth / 2, y: innerHeight / 2, w: 0, h: 0 });
  useLayoutEffect(() => {
    const measure = (): void => {
      const box = anchor ? document.querySelector(anchor)?.getBoundingClientRect() : undefined;
      if (box) setSpot({ x: box.left - 2, y: box.top - 2, w: box.width + 4, h: box.height + 4 });
    };
    measure();
    const settled = setTimeout(measure, 250);
    addEventListener('resize', measure);
    return () => {
      clearTimeout(settled);
      removeEventListener('resize', measure);
    };
  }, [anchor]);
  return spot;
}
