import type { Map as MapLibreMap } from 'maplibre-gl';

/** The part of a map that looking at one place together needs. */
export type CameraHost = Pick<MapLibreMap, 'getCenter' | 'getZoom' | 'jumpTo' | 'on' | 'off'>;

/** Two maps look at the same place at the same size; whichever is moved takes the other along. */
export function keepTogether(main: CameraHost, other: CameraHost): () => void {
  let leading = false;
  const follower = (from: CameraHost, to: CameraHost) => (): void => {
    if (leading) return;
    leading = true;
    to.jumpTo({ center: from.getCenter(), zoom: from.getZoom() });
    leading = false;
  };
  const fromMain = follower(main, other);
  const fromOther = follower(other, main);
  main.on('move', fromMain);
  other.on('move', fromOther);
  fromMain();
  return () => {
    main.off('move', fromMain);
    other.off('move', fromOther);
  };
}
