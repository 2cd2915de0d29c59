import type { Map as MapLibreMap } from 'maplibre-gl';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../i18n/use-format.ts';
import { VisuallyHidden } from '../../ui/visually-hidden.tsx';
import { scaleBar } from './scale-bar.ts';
import styles from './furniture.module.css';
import { useMapNumber } from './use-map-view.ts';

const MAX_PX = 110;
const latitude = (map: MapLibreMap): number => Math.round(map.getCenter().lat * 100) / 100;
const zoom = (map: MapLibreMap): number => Math.round(map.getZoom() * 200) / 200;

export function ScaleBarView({ map }: { readonly map: MapLibreMap }) {
  const { t } = useTranslation('map');
  const format = useFormat();
  const { lengthM, widthPx } = scaleBar(
    useMapNumber(map, latitude),
    useMapNumber(map, zoom),
    MAX_PX,
  );
  const text =
    lengthM < 1000 ? `${format.integer(lengthM)} m` : `${format.integer(lengthM / 1000)} km`;
  return (
    <div className={styles.scale}>
      <VisuallyHidden>{t('furniture.scale_hint')}</VisuallyHidden>
      <span className={styles.scaleBar} style={{ width: `${widthPx}px` }} />
      <span>{text}</span>
    </div>
  );
}
