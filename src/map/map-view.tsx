import { useCallback, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { compareOnMap } from '../state/hotspots/shown-picture.ts';
import { useApp, useServices } from '../state/use-app.ts';
import { CompareMaps } from './compare/compare-maps.tsx';
import { MapFurniture } from './furniture/map-furniture.tsx';
import type { LayerLook } from './layers/contract.ts';
import styles from './map-view.module.css';
import { createMapEngine } from './port/map-engine.ts';
import type { MapEngine } from './port/map-engine.ts';
import type { Picked } from './port/pick-feature.ts';
import { MapTooltip, placeTooltip } from './tooltip/map-tooltip.tsx';

type MapViewProps = {
  readonly overlay?: LayerLook['overlay'];
  /** Once the data is there and all of it that is in view has been drawn. */
  readonly onDrawn?: () => void;
};

/** The map. It reads the state and writes camera, pointer, hover and selection back; nothing else. */
export function MapView({ overlay, onDrawn }: MapViewProps) {
  const { t } = useTranslation('map');
  const services = useServices();
  const drawn = useRef(onDrawn);
  useEffect(() => {
    drawn.current = onDrawn;
  }, [onDrawn]);
  const tooltip = useRef<HTMLDivElement>(null);
  const [engine, setEngine] = useState<MapEngine | null>(null);
  const compare = useApp(compareOnMap);
  const [picked, setPicked] = useState<Picked | null>(null);
  const ground = useCallback(
    (container: HTMLDivElement) => {
      let at = { x: 0, y: 0 };
      const place = (): void => {
        if (tooltip.current) placeTooltip(tooltip.current, at.x, at.y);
      };
      const made = createMapEngine(container, services, overlay, {
        drawn: () => drawn.current?.(),
        moved: (x, y) => {
          at = { x, y };
          place();
        },
        changed: (now) => {
          setPicked(now);
          requestAnimationFrame(place);
        },
      });
      setEngine(made);
      return () => {
        setEngine(null);
        setPicked(null);
        made.dispose();
      };
    },
    [services, overlay],
  );
  useEffect(() => {
    engine?.map.getCanvas().setAttribute('aria-label', t('furniture.map'));
  }, [engine, t]);
  return (
    <div className={styles.view} data-compare={compare}>
      <div ref={ground} className={styles.ground} data-map="true" />
      <svg className={styles.cross} width={24} height={24} aria-hidden="true" focusable="false">
        <path d="M12 1v8m0 6v8M1 12h8m6 0h8" stroke="currentColor" strokeWidth={2} />
      </svg>
      {engine && compare !== 'off' ? (
        <CompareMaps main={engine.map} overlay={engine.overlay} mode={compare} />
      ) : null}
      {engine ? <MapFurniture map={engine.map} /> : null}
      <MapTooltip box={tooltip} picked={picked} />
    </div>
  );
}
