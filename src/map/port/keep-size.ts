import type { Map as MapLibreMap } from 'maplibre-gl';

/** Keeps the map as large as its place, after the frame that changed it: a panel opens first, then the map. */
export function keepSize(map: MapLibreMap): () => void {
  const container = map.getContainer();
  let frame = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const fit = (): void => {
    frame = 0;
    timer = setTimeout(() => map.resize());
  };
  const observer = new ResizeObserver(() => {
    const { width, height } = map.getCanvas().getBoundingClientRect();
    const { clientWidth, clientHeight } = container;
    if (Math.round(width) === clientWidth && Math.round(height) === clientHeight) return;
    if (frame === 0) frame = requestAnimationFrame(fit);
  });
  observer.observe(container);
  return () => {
    observer.disconnect();
    cancelAnimationFrame(frame);
    clearTimeout(timer);
  };
}
