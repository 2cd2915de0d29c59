import type { LngLat, Map as MapLibreMap } from 'maplibre-gl';

/** Nobody presses nearer than this. */
const PRESS_PX = 4;

/** How many metres on the ground a press may be off at the zoom of the map. */
export function metresAbout(map: MapLibreMap, place: LngLat): number {
  const { x, y } = map.project(place);
  return Math.round(map.unproject([x + PRESS_PX, y]).distanceTo(place));
}
