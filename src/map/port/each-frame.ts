import type { Map as MapLibreMap } from 'maplibre-gl';
import type { AppServices } from '../../state/app-services.ts';
import type { AppState } from '../../state/app-state.ts';

/**
 * Calls `update` with the state after it changed, once a frame at most, from the map's first style on.
 * Returns the way to stop.
 */
export function eachFrame(
  map: MapLibreMap,
  { store }: Pick<AppServices, 'store'>,
  update: (state: AppState) => void,
): () => void {
  let frame = 0;
  let ready = false;
  const schedule = (): void => {
    if (!ready || frame !== 0) return;
    frame = requestAnimationFrame(() => {
      frame = 0;
      update(store.getState());
    });
  };
  const stop = store.subscribe(schedule);
  map.once('style.load', () => {
    ready = true;
    schedule();
  });
  return () => {
    stop();
    cancelAnimationFrame(frame);
  };
}
