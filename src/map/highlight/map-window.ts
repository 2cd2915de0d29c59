import type { Map as MapLibreMap } from 'maplibre-gl';

/** Where on the screen the ground is: a north-up map, so one scale and one origin say it all. */
export type MapWindow = {
  readonly zoom: number;
  /** Pixels of the whole world's side. */
  readonly worldPx: number;
  readonly originX: number;
  readonly originY: number;
};

const TILE_PX = 512;

export function mapWindow(map: MapLibreMap): MapWindow {
  const centre = map.getCenter();
  const { x, y } = map.project(centre);
  const zoom = map.getZoom();
  const worldPx = TILE_PX * 2 ** zoom;
  return {
    zoom,
    worldPx,
    originX: x - worldX(centre.lng) * worldPx,
    originY: y - worldY(centre.lat) * worldPx,
  };
}

/** Web Mercator, the world as the unit square. */
export function screenX({ originX, worldPx }: MapWindow, lon: number): number {
  return originX + worldX(lon) * worldPx;
}

export function screenY({ originY, worldPx }: MapWindow, lat: number): number {
  return originY + worldY(lat) * worldPx;
}

function worldX(lon: number): number {
  return lon / 360 + 0.5;
}

function worldY(lat: number): number {
  return 0.5 - Math.log(Math.tan(Math.PI / 4 + (lat * Math.PI) / 360)) / (2 * Math.PI);
}
