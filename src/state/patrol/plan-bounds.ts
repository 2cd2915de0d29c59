import type { Bounds } from '../../core/geo/geometry.ts';
import type { PatrolPlan } from '../../core/patrol/plan/patrol-plan.ts';

/** Around lon, lat, lon, lat …; null for none. */
export function boundsOf(places: readonly number[]): Bounds | null {
  if (places.length < 2) return null;
  let [west, south, east, north] = [180, 90, -180, -90];
  for (let at = 0; at + 1 < places.length; at += 2) {
    const [lon = 0, lat = 0] = [places[at], places[at + 1]];
    west = Math.min(west, lon);
    east = Math.max(east, lon);
    south = Math.min(south, lat);
    north = Math.max(north, lat);
  }
  return [west, south, east, north];
}

/** Around all zones and ways of a plan. */
export function planBounds({ zones, routes }: PatrolPlan): Bounds | null {
  return boundsOf([
    ...zones.flatMap(({ outline }) => outline),
    ...routes.flatMap(({ line }) => line),
  ]);
}
