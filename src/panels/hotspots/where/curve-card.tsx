import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { BandwidthCurve } from '../../../core/study/bandwidth-curve.ts';
import { useFormat } from '../../../i18n/use-format.ts';
import { curveOfChoice } from '../../../state/hotspots/bandwidth-curve.ts';
import { useApp } from '../../../state/use-app.ts';
import { Button } from '../../../ui/button.tsx';
import { Progress } from '../../../ui/progress.tsx';
import roomStyles from '../hotspots-room.module.css';
import { BandwidthChart } from './bandwidth-chart.tsx';
import { usePicture } from './use-picture.ts';
import styles from './where.module.css';

/** What the data says of the bandwidth: waiting (and stoppable), nothing, or the best with the curve. */
export function CurveCard({ brief = false }: { readonly brief?: boolean }): ReactNode {
  const { t } = useTranslation('hotspots');
  const { picture, change, choose } = usePicture();
  const curve = useApp(curveOfChoice);
  if (curve) return <CurveFound curve={curve.answer} brief={brief} />;
  if (picture.curve.status === 'failed') {
    return <p className={roomStyles.text}>{t('tools.curve_failed')}</p>;
  }
  const stop = (): void => {
    change({ curveOpen: false });
    if (picture.choice.bandwidth === 'data') choose({ bandwidth: 'study' });
  };
  const fraction = picture.curve.status === 'loading' ? picture.curve.progress.fraction : 0;
  return (
    <div className={styles.waiting}>
      <Progress label={t('tools.curve_wait')} fraction={fraction} />
      <Button size="sm" variant="quiet" onClick={stop}>
        {t('tools.cancel')}
      </Button>
    </div>
  );
}

function CurveFound({
  curve,
  brief,
}: {
  readonly curve: BandwidthCurve;
  readonly brief: boolean;
}): ReactNode {
  const { t } = useTranslation('hotspots');
  const format = useFormat();
  const { choose } = usePicture();
  const { bestM } = curve;
  if (bestM === null) return <p className={roomStyles.text}>{t('tools.curve_none')}</p>;
  const bandwidth = format.distance(bestM);
  return (
    <div className={styles.curve}>
      <p className={roomStyles.text}>
        {t('tools.curve_best', {
          count: curve.records,
          n: format.integer(curve.records),
          bandwidth,
        })}{' '}
        {curve.atEnd ? t('tools.curve_end') : ''}
      </p>
      {brief ? null : (
        <>
          <BandwidthChart curve={curve} bestM={bestM} />
          <Button size="sm" onClick={() => choose({ bandwidth: bestM })}>
            {t('tools.curve_use', { bandwidth })}
          </Button>
        </>
      )}
    </div>
  );
}
