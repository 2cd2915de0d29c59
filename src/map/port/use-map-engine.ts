import { useEffect, useState } from 'react';
import type { RefObject } from 'react';
import type { AppServices } from '../../state/app-services.ts';
import type { LayerLook } from '../layers/contract.ts';
import { createMapEngine } from './map-engine.ts';
import type { MapEngine } from './map-engine.ts';
import type { PointerView } from './keep-pointer.ts';

/** Makes the map once its place is there, and takes it down with it. */
export function useMapEngine(
  ground: RefObject<HTMLDivElement | null>,
  services: AppServices,
  overlay: LayerLook['overlay'] | undefined,
  view: PointerView,
): MapEngine | null {
  const [engine, setEngine] = useState<MapEngine | null>(null);
  const [pointer] = useState(() => ({ view }));
  useEffect(() => {
    pointer.view = view;
  }, [pointer, view]);
  useEffect(() => {
    if (!ground.current) return undefined;
    const made = createMapEngine(ground.current, services, overlay, {
      moved: (x, y) => pointer.view.moved(x, y),
      changed: (picked) => pointer.view.changed(picked),
    });
    setEngine(made);
    return () => {
      setEngine(null);
      made.dispose();
    };
  }, [ground, services, overlay, pointer]);
  return engine;
}
