import type { Map as MapLibreMap } from 'maplibre-gl';
import { afterNextPicture } from './after-next-picture.ts';

/** Keeps the map as large as its place, after the frame that changed it: a panel opens first, then the map. */
export function keepSize(map: MapLibreMap): () => void {
  const container = map.getContainer();
  const later = afterNextPicture();
  const observer = new ResizeObserver(() => {
    const { width, height } = map.getCanvas().getBoundingClientRect();
    const { clientWidth, clientHeight } = container;
    if (Math.round(width) === clientWidth && Math.round(height) === clientHeight) return;
    later.run(() => map.resize());
  });
  observer.observe(container);
  return () => {
    observer.disconnect();
    later.dispose();
  };
}
