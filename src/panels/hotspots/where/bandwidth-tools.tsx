import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../i18n/use-format.ts';
import { autoMethod } from '../../../state/hotspots/auto-method.ts';
import { bandwidthAsked } from '../../../state/hotspots/picture-question.ts';
import type { PictureChoice } from '../../../state/hotspots/picture-session.ts';
import { useApp } from '../../../state/use-app.ts';
import { SegmentedControl } from '../../../ui/segmented-control.tsx';
import { Slider } from '../../../ui/slider.tsx';
import roomStyles from '../hotspots-room.module.css';
import { CurveCard } from './curve-card.tsx';
import { usePicture } from './use-picture.ts';
import styles from './where.module.css';

/** Equal steps of the slider are equal shares: 100 m matter at 300 m, not at 5 km. */
const LEAST_M = 100;
const MOST_M = 8000;
const STEPS = 100;

const CHOSEN_BY = ['study', 'data', 'person'] as const;

/** The bandwidth: by hand, as the study ranks, or the one the data asks for; and the curve behind that. */
export function BandwidthTools(): ReactNode {
  const { t } = useTranslation('hotspots');
  const format = useFormat();
  const { picture, change, choose } = usePicture();
  const { bandwidth } = picture.choice;
  const metres = useApp(bandwidthAsked);
  const tested = useApp(
    (state) => picture.choice.method === 'auto' && autoMethod(state).bandwidthM !== undefined,
  );
  const by = typeof bandwidth === 'number' ? 'person' : bandwidth;
  const chosen = (next: (typeof CHOSEN_BY)[number]): PictureChoice['bandwidth'] =>
    next === 'person' ? metres : next;
  return (
    <>
      <Slider
        label={t('param.bandwidthM')}
        value={stepOf(metres)}
        valueText={format.distance(metres)}
        min={0}
        max={STEPS}
        step={1}
        onChange={(step) => choose({ bandwidth: metresAt(step) })}
      />
      <SegmentedControl
        label={t('tools.bandwidth_by')}
        value={by}
        size="sm"
        segments={CHOSEN_BY.map((value) => ({
          value,
          label: t(`tools.bandwidth_${value === 'study' && tested ? 'tested' : value}`),
        }))}
        onChange={(next) => choose({ bandwidth: chosen(next) })}
      />
      <p className={roomStyles.note}>{t('density.bandwidth_hint')}</p>
      <details
        className={styles.more}
        open={picture.curveOpen}
        onToggle={(event) => change({ curveOpen: event.currentTarget.open })}
      >
        <summary>{t('tools.curve')}</summary>
        {picture.curveOpen ? <CurveCard /> : null}
      </details>
      {picture.curveOpen || bandwidth !== 'data' ? null : <CurveCard brief />}
    </>
  );
}

function stepOf(metres: number): number {
  const share = Math.log(metres / LEAST_M) / Math.log(MOST_M / LEAST_M);
  return Math.round(STEPS * Math.min(1, Math.max(0, share)));
}

/** To two figures, as people say it. */
function metresAt(step: number): number {
  return Number((LEAST_M * (MOST_M / LEAST_M) ** (step / STEPS)).toPrecision(2));
}
