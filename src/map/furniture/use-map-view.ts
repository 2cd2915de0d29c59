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
