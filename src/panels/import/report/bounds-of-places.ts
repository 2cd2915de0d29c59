import type { Bounds } from '../../../core/geo/geometry.ts';

/** A point shown alone still has its surroundings, degrees. */
const ROOM_DEGREES = 0.03;

/** The box around longitude, latitude pairs; null for none. */
export function boundsOfPlaces(places: Float64Array): Bounds | null {
  if (places.length < 2) return null;
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  for (let at = 0; at + 1 < places.length; at += 2) {
    const [lon, lat] = [places[at] ?? 0, places[at + 1] ?? 0];
    [west, east] = [Math.min(west, lon), Math.max(east, lon)];
    [south, north] = [Math.min(south, lat), Math.max(north, lat)];
  }
  return [west - ROOM_DEGREES, south - ROOM_DEGREES, east + ROOM_DEGREES, north + ROOM_DEGREES];
}
