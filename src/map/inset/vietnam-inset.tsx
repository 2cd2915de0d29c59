import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Camera } from '../../state/app-state.ts';
import styles from './vietnam-inset.module.css';
import {
  HOANG_SA,
  TRUONG_SA,
  VIETNAM_PATH,
  outlinePlace,
} from '../../core/sheet/vietnam-outline.ts';
import type { OutlinePoint } from '../../core/sheet/vietnam-outline.ts';

const WIDTH = 184;
const HEIGHT = 186;
const TILE_PX = 512;

export type VietnamInsetProps = {
  readonly camera: Camera | null;
  /** Size of the map whose frame is shown. */
  readonly widthPx: number;
  readonly heightPx: number;
};

/** Viet Nam with Hoàng Sa and Trường Sa, and on it the frame of the map beside it. */
export function VietnamInset({ camera, widthPx, heightPx }: VietnamInsetProps): ReactNode {
  const { t } = useTranslation('map');
  return (
    <svg className={styles.inset} viewBox={`0 0 ${WIDTH} ${HEIGHT}`}>
      <title>{t('inset.label')}</title>
      <path className={styles.land} d={VIETNAM_PATH} />
      <Islands at={HOANG_SA} />
      <Islands at={TRUONG_SA} />
      {camera ? <Frame camera={camera} widthPx={widthPx} heightPx={heightPx} /> : null}
      <text className={styles.sea} x={122} y={42}>
        {t('inset.east_sea')}
      </text>
      <text x={136} y={97}>
        {t('inset.hoang_sa')}
      </text>
      <text x={136} y={108}>
        {t('inset.hoang_sa_of')}
      </text>
      <text x={131} y={161}>
        {t('inset.truong_sa')}
      </text>
      <text x={131} y={172}>
        {t('inset.truong_sa_of')}
      </text>
    </svg>
  );
}

function Islands({ at }: { readonly at: readonly OutlinePoint[] }): ReactNode {
  return at.map(([x, y]) => (
    <circle key={`${x} ${y}`} className={styles.island} cx={x} cy={y} r={1.3} />
  ));
}

const LEAST_FRAME = 5;

function Frame({
  camera,
  widthPx,
  heightPx,
}: VietnamInsetProps & { readonly camera: Camera }): ReactNode {
  const [x, y] = outlinePlace(camera.lon, camera.lat);
  const perPx = 3600 / (TILE_PX * 2 ** camera.zoom);
  const width = Math.max(LEAST_FRAME, widthPx * perPx);
  const height = Math.max(LEAST_FRAME, heightPx * perPx);
  return (
    <rect
      className={styles.frame}
      x={x - width / 2}
      y={y - height / 2}
      width={width}
      height={height}
    />
  );
}
