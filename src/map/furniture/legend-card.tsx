import type { Map as MapLibreMap } from 'maplibre-gl';
import { useTranslation } from 'react-i18next';
import { IconButton } from '../../ui/icon-button.tsx';
import { LegendPanel } from '../legend/legend-panel.tsx';
import styles from './furniture.module.css';
import { useLegendChoice } from './use-legend-choice.ts';
import { useMapWidth } from './use-map-view.ts';

/** Narrower maps keep their room: the legend waits behind its button. */
const LEGEND_FROM_PX = 560;

/** The legend: a strip of classes to begin with, the whole of it on demand. */
export function LegendCard({ map }: { readonly map: MapLibreMap }) {
  const { t } = useTranslation('map');
  const wide = useMapWidth(map) >= LEGEND_FROM_PX;
  const [open, setOpen] = useLegendChoice(wide);
  if (!open && !wide) {
    return (
      <button
        type="button"
        className={styles.legendButton}
        aria-expanded={false}
        onClick={() => setOpen(true)}
      >
        {t('furniture.legend')}
      </button>
    );
  }
  return (
    <section
      className={`${styles.card} ${styles.legend}`}
      data-compact={!open}
      data-covers-map
      aria-label={t('furniture.legend')}
    >
      <div className={styles.corner}>
        <IconButton
          icon={open ? 'chevron-down' : 'chevron-up'}
          size="sm"
          label={t(open ? 'furniture.close_legend' : 'furniture.open_legend')}
          aria-expanded={open}
          onClick={() => setOpen(!open)}
        />
      </div>
      <div className={styles.cardBody}>
        <LegendPanel compact={!open} />
      </div>
    </section>
  );
}
