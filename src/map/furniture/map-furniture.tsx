import type { Map as MapLibreMap } from 'maplibre-gl';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { IconButton } from '../../ui/icon-button.tsx';
import { LayerPanel } from '../legend/layer-panel.tsx';
import { LegendPanel } from '../legend/legend-panel.tsx';
import { Attribution } from './attribution.tsx';
import { Coordinates } from './coordinates.tsx';
import styles from './furniture.module.css';
import { MapButtons } from './map-buttons.tsx';
import { ScaleBarView } from './scale-bar-view.tsx';
import { useLegendChoice } from './use-legend-choice.ts';
import { useMapWidth } from './use-map-view.ts';

/** Narrower maps keep their room: the legend waits behind its button. */
const LEGEND_FROM_PX = 720;

/** What stands on the map: buttons, layer list, legend, scale, coordinates, source. */
export function MapFurniture({ map }: { readonly map: MapLibreMap }) {
  const { t } = useTranslation('map');
  const [layersOpen, setLayersOpen] = useState(false);
  const [legendChoice, setLegendChoice] = useLegendChoice();
  const wide = useMapWidth(map) >= LEGEND_FROM_PX;
  const legendOpen = legendChoice ?? wide;
  return (
    <div className={styles.furniture}>
      <MapButtons map={map} layersOpen={layersOpen} onLayers={() => setLayersOpen(!layersOpen)} />
      {layersOpen ? (
        <section className={`${styles.card} ${styles.layers}`} aria-label={t('furniture.layers')}>
          <div className={styles.cardHeader}>
            <span>{t('furniture.layers')}</span>
            <IconButton
              icon="close"
              size="sm"
              label={t('furniture.close_layers')}
              onClick={() => setLayersOpen(false)}
            />
          </div>
          <div className={styles.cardBody}>
            <LayerPanel />
          </div>
        </section>
      ) : null}
      {legendOpen ? (
        <section
          className={`${styles.card} ${styles.legend}`}
          data-covers-map
          aria-label={t('furniture.legend')}
        >
          <div className={styles.corner}>
            <IconButton
              icon="chevron-down"
              size="sm"
              label={t('furniture.close_legend')}
              onClick={() => setLegendChoice(false)}
            />
          </div>
          <div className={styles.cardBody}>
            <LegendPanel />
          </div>
        </section>
      ) : (
        <button
          type="button"
          className={styles.legendButton}
          aria-expanded={false}
          onClick={() => setLegendChoice(true)}
        >
          {t('furniture.legend')}
        </button>
      )}
      <div className={styles.strip}>
        <ScaleBarView map={map} />
        <Coordinates />
      </div>
      <Attribution />
    </div>
  );
}
