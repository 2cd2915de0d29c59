import type { Feature, FeatureCollection, Point } from 'geojson';
import type { AppState } from '../../../state/app-state.ts';
import { planOnMap } from '../../../state/patrol/shown-plan.ts';
import { routesOf, stopOrder } from '../../../state/patrol/stop-order.ts';

type Properties = Readonly<Record<string, string | number | boolean>>;

/** Stops of the night shown with team and order; the others as dots. */
export function patrolStopFeatures(state: AppState): FeatureCollection<Point, Properties> {
  const plan = planOnMap(state);
  const { night, picked } = state.session.patrol;
  if (!plan) return { type: 'FeatureCollection', features: [] };
  const visited = new Map<number, Properties>();
  for (const { route } of routesOf(plan, night)) {
    const order = stopOrder(route);
    for (const { stop, explored } of route.visits) {
      if (visited.has(stop)) continue;
      const text = `${route.team + 1}-${order.get(stop) ?? ''}`;
      visited.set(stop, { role: 'visit', team: route.team, text, explored });
    }
  }
  return {
    type: 'FeatureCollection',
    features: plan.stops.map(({ lon, lat }, index): Feature<Point, Properties> => ({
      type: 'Feature',
      properties: {
        ...(visited.get(index) ?? { role: 'quiet', team: 0 }),
        what: 'stop',
        index,
        picked: picked?.type === 'stop' && picked.index === index,
      },
      geometry: { type: 'Point', coordinates: [lon, lat] },
    })),
  };
}
