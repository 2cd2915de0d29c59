import type { Map as MapLibreMap } from 'maplibre-gl';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { IconButton } from '../../ui/icon-button.tsx';
import { LayerPanel } from '../legend/layer-panel.tsx';
import { CutTools } from '../tools/cut-tools.tsx';
import { Attribution } from './attribution.tsx';
import { Coordinates } from './coordinates.tsx';
import styles from './furniture.module.css';
import { LegendCard } from './legend-card.tsx';
import { MapButtons } from './map-buttons.tsx';
import { ScaleBarView } from './scale-bar-view.tsx';

/** What stands on the map: buttons, layer list, legend, scale, coordinates, source. */
export function MapFurniture({ map }: { readonly map: MapLibreMap }) {
  const { t } = useTranslation('map');
  const [layersOpen, setLayersOpen] = useState(false);
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
      <CutTools map={map} />
      <LegendCard map={map} />
      <div className={styles.strip}>
        <ScaleBarView map={map} />
        <Coordinates />
        <Attribution />
      </div>
    </div>
  );
}
