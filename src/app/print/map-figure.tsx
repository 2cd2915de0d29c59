import { useTranslation } from 'react-i18next';
import { useFormat } from '../../i18n/use-format.ts';
import { scaleBar } from '../../map/furniture/scale-bar.ts';
import { VietnamInset } from '../../map/inset/vietnam-inset.tsx';
import { LegendPanel } from '../../map/legend/legend-panel.tsx';
import { useApp } from '../../state/use-app.ts';
import type { MapImage } from './map-image.ts';
import styles from './map-figure.module.css';

/** Share of the map's width that the scale bar may take. */
const SCALE_SHARE = 0.22;

/** The map on paper: picture, scale, legend, and where in Viet Nam it is. */
export function MapFigure({ image }: { readonly image: MapImage }) {
  const { t } = useTranslation('shell');
  const camera = useApp(({ session }) => session.camera);
  const dark = useApp(({ session }) => session.theme === 'dark');
  const { source, marks, widthPx, heightPx } = image;
  return (
    <figure className={styles.figure} data-inverted={dark}>
      <div className={styles.picture}>
        <img className={styles.image} src={source} alt={t('map')} />
        {marks === null ? null : <img className={styles.marks} src={marks} alt="" />}
      </div>
      <figcaption className={styles.below}>
        {camera ? <PaperScale lat={camera.lat} zoom={camera.zoom} widthPx={widthPx} /> : null}
        <p className={styles.note}>{t('print.map_note')}</p>
        <div className={styles.legend}>
          <LegendPanel />
        </div>
        <div className={styles.inset}>
          <VietnamInset camera={camera} widthPx={widthPx} heightPx={heightPx} />
        </div>
      </figcaption>
    </figure>
  );
}

function PaperScale(props: {
  readonly lat: number;
  readonly zoom: number;
  readonly widthPx: number;
}) {
  const { lat, zoom, widthPx } = props;
  const format = useFormat();
  const bar = scaleBar(lat, zoom, widthPx * SCALE_SHARE);
  return (
    <div className={styles.scale}>
      <span className={styles.bar} style={{ width: `${(100 * bar.widthPx) / widthPx}%` }} />
      <span>{format.distance(bar.lengthM)}</span>
    </div>
  );
}
