import type { Map as MapLibreMap } from 'maplibre-gl';
import type { AppServices } from '../../state/app-services.ts';

/** Marks the container once a dataset is there and all of it that is in view has been drawn. */
export function markDrawn(map: MapLibreMap, { store }: AppServices, tell: () => void): () => void {
  const mark = (): void => {
    if (store.getState().session.dataset.status !== 'ready') return;
    map.getContainer().dataset['drawn'] = 'true';
    map.off('idle', mark);
    tell();
  };
  map.on('idle', mark);
  return () => {
    map.off('idle', mark);
  };
}

/** `data-still` on the container while all is drawn and nothing moves: the moment to take its picture. */
export function markStill(map: MapLibreMap): () => void {
  const { dataset } = map.getContainer();
  const move = (): void => {
    delete dataset['still'];
  };
  const rest = (): void => {
    dataset['still'] = 'true';
  };
  map.on('render', move);
  map.on('idle', rest);
  return () => {
    map.off('render', move);
    map.off('idle', rest);
  };
}
