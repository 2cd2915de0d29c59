import type { CameraOrder, CameraPort } from '../app-services.ts';

/** Orders to the map. Given before the map listens, the last one is kept for it. */
export function createCameraPort(): CameraPort {
  const listeners = new Set<(order: CameraOrder) => void>();
  const watchers = new Set<() => void>();
  let waiting: CameraOrder | null = null;
  const give = (order: CameraOrder): void => {
    if (listeners.size === 0) waiting = order;
    for (const listener of listeners) listener(order);
    for (const watcher of watchers) watcher();
  };
  return {
    fitBounds: (bounds) => give({ type: 'fit', bounds }),
    flyTo: ({ lon, lat, zoom }) =>
      give({ type: 'fly', lon, lat, ...(zoom === undefined ? {} : { zoom }) }),
    listen: (listener) => {
      listeners.add(listener);
      if (waiting) listener(waiting);
      waiting = null;
      return () => listeners.delete(listener);
    },
    watch: (watcher) => {
      watchers.add(watcher);
      return () => watchers.delete(watcher);
    },
  };
}
