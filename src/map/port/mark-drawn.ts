import type { Map as MapLibreMap } from 'maplibre-gl';
import type { AppServices } from '../../state/app-services.ts';

/** Marks the container once a dataset is there and all of it that is in view has been drawn. */
export function markDrawn(map: MapLibreMap, { store }: AppServices): () => void {
  const mark = (): void => {
    if (store.getState().session.dataset.status !== 'ready') return;
    map.getContainer().dataset['drawn'] = 'true';
    map.off('idle', mark);
  };
  map.on('idle', mark);
  return () => {
    map.off('idle', mark);
  };
}
