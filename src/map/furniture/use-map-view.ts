import { useCallback, useSyncExternalStore } from 'react';
import type { Map as MapLibreMap } from 'maplibre-gl';

/** A number read from the map, kept up as it moves. */
export function useMapNumber(map: MapLibreMap, read: (map: MapLibreMap) => number): number {
  const subscribe = useCallback(
    (listener: () => void) => {
      map.on('move', listener);
      return () => {
        map.off('move', listener);
      };
    },
    [map],
  );
  return useSyncExternalStore(subscribe, () => read(map));
}

/** Width of the map in pixels, kept up as panels open and close. */
export function useMapWidth(map: MapLibreMap): number {
  const subscribe = useCallback(
    (listener: () => void) => {
      map.on('resize', listener);
      return () => {
        map.off('resize', listener);
      };
    },
    [map],
  );
  return useSyncExternalStore(subscribe, () => map.getContainer().clientWidth);
}
