import { useCallback, useState } from 'react';
import type { Map as MapLibreMap } from 'maplibre-gl';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../i18n/use-format.ts';
import type { ShownPicture } from '../../jobs/protocol/hotspot-jobs.ts';
import type { CompareMode } from '../../state/hotspots/picture-session.ts';
import { comparedBefore, drawnPicture } from '../../state/hotspots/shown-picture.ts';
import { useApp, useServices } from '../../state/use-app.ts';
import type { LayerLook } from '../layers/contract.ts';
import styles from './compare.module.css';
import { CompareDivider } from './compare-divider.tsx';
import { createCompareMap } from './create-compare-map.ts';

type Props = {
  readonly main: MapLibreMap;
  readonly overlay: LayerLook['overlay'];
  readonly mode: Exclude<CompareMode, 'off'>;
};

/** The period before beside this one: under a divider to drag, or in the half beside it. */
export function CompareMaps({ main, overlay, mode }: Props) {
  const services = useServices();
  const [at, setAt] = useState(0.5);
  const ground = useCallback(
    (container: HTMLDivElement) => createCompareMap(container, main, services, overlay),
    [main, services, overlay],
  );
  return (
    <div className={styles.compare} data-mode={mode} style={{ '--at': `${at * 100}%` }}>
      <div ref={ground} className={styles.before} data-compare-map="true" />
      <Captions />
      {mode === 'swipe' ? <CompareDivider at={at} onMove={setAt} /> : null}
    </div>
  );
}

function Captions() {
  const { t } = useTranslation('hotspots');
  const now = useApp((state) => drawnPicture(state)?.answer.now ?? null);
  const before = useApp(
    (state) => comparedBefore(drawnPicture(state)?.answer.before ?? null)?.picture ?? null,
  );
  return (
    <>
      {before ? <Caption side={t('compare.before')} picture={before} place="before" /> : null}
      {now ? <Caption side={t('compare.now')} picture={now} place="now" /> : null}
    </>
  );
}

function Caption(props: {
  readonly side: string;
  readonly picture: ShownPicture;
  readonly place: 'before' | 'now';
}) {
  const { side, picture, place } = props;
  const { t } = useTranslation('hotspots');
  const format = useFormat();
  const { period, records } = picture;
  return (
    <p className={styles.caption} data-side={place}>
      {t('compare.caption', {
        side,
        period: format.period(period.from, period.to),
        count: records,
        n: format.integer(records),
      })}
    </p>
  );
}
