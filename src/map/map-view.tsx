import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useServices } from '../state/use-app.ts';
import { MapFurniture } from './furniture/map-furniture.tsx';
import type { LayerLook } from './layers/contract.ts';
import styles from './map-view.module.css';
import { useMapEngine } from './port/use-map-engine.ts';
import type { Picked } from './port/pick-feature.ts';
import { MapTooltip, placeTooltip } from './tooltip/map-tooltip.tsx';

/** The map. It reads the state and writes camera, pointer, hover and selection back; nothing else. */
export function MapView({ overlay }: { readonly overlay?: LayerLook['overlay'] }) {
  const { t } = useTranslation('map');
  const services = useServices();
  const ground = useRef<HTMLDivElement>(null);
  const tooltip = useRef<HTMLDivElement>(null);
  const [picked, setPicked] = useState<Picked | null>(null);
  const at = useRef({ x: 0, y: 0 });
  const engine = useMapEngine(ground, services, overlay, {
    moved: (x, y) => {
      at.current = { x, y };
      if (tooltip.current) placeTooltip(tooltip.current, x, y);
    },
    changed: setPicked,
  });
  useEffect(() => {
    if (tooltip.current) placeTooltip(tooltip.current, at.current.x, at.current.y);
  }, [picked]);
  return (
    <div className={styles.view}>
      <div ref={ground} className={styles.ground} data-map="true" aria-label={t('furniture.map')} />
      {engine ? <MapFurniture map={engine.map} /> : null}
      <MapTooltip box={tooltip} picked={picked} />
    </div>
  );
}
