import type { Feature, FeatureCollection, Geometry, Position } from 'geojson';
import type { PatrolPlan, PlannedRoute } from '../../../core/patrol/plan/patrol-plan.ts';
import type { AppState } from '../../../state/app-state.ts';
import { planOnMap } from '../../../state/patrol/shown-plan.ts';
import { routesOf, stopOrder } from '../../../state/patrol/stop-order.ts';
import { teamDash } from '../../../ui/theme/team-colours.ts';

type Properties = Readonly<Record<string, string | number | boolean>>;
type RouteFeature = Feature<Geometry, Properties>;

const SHORTEST_GAP_M = 30;

/** The ways of the night shown, with their bases and the last metres to the stops. */
export function patrolRouteFeatures(state: AppState): FeatureCollection<Geometry, Properties> {
  const plan = planOnMap(state);
  const { night, picked } = state.session.patrol;
  if (!plan) return { type: 'FeatureCollection', features: [] };
  const routes = routesOf(plan, night);
  const pickedRoute = picked?.type === 'route' ? picked.index : -1;
  const someone = routes.some(({ index }) => index === pickedRoute);
  const features = routes.flatMap(({ route, index }) => {
    const common = {
      what: 'route',
      index,
      team: route.team,
      text: String(route.team + 1),
      dash: teamDash(route.team),
      picked: index === pickedRoute,
      back: someone && index !== pickedRoute,
    };
    return [...lines(route, common), ...gaps(plan, route, common), baseOf(route, common)];
  });
  return { type: 'FeatureCollection', features };
}

function lines({ line }: PlannedRoute, common: Properties): RouteFeature[] {
  const coordinates = onceDriven(line);
  if (coordinates.length === 0) return [];
  const properties = { ...common, role: 'route' };
  return [{ type: 'Feature', properties, geometry: { type: 'MultiLineString', coordinates } }];
}

/** Each piece of road once, however often it is driven: dashes over dashes would look like one line. */
function onceDriven(line: readonly number[]): Position[][] {
  const known = new Set<string>();
  const parts: Position[][] = [];
  let open: Position[] | null = null;
  for (let at = 0; at + 3 < line.length; at += 2) {
    const from: Position = [line[at] ?? 0, line[at + 1] ?? 0];
    const to: Position = [line[at + 2] ?? 0, line[at + 3] ?? 0];
    const key = [from.join(' '), to.join(' ')].toSorted().join(' ');
    if (known.has(key)) {
      open = null;
      continue;
    }
    known.add(key);
    if (open) open.push(to);
    else {
      open = [from, to];
      parts.push(open);
    }
  }
  return parts;
}

function gaps(plan: PatrolPlan, route: PlannedRoute, common: Properties): RouteFeature[] {
  return [...stopOrder(route).keys()].flatMap((index): RouteFeature[] => {
    const stop = plan.stops[index];
    if (!stop || stop.gapM < SHORTEST_GAP_M) return [];
    const coordinates = [
      [stop.wayLon, stop.wayLat],
      [stop.lon, stop.lat],
    ];
    const properties = { ...common, role: 'gap' };
    return [{ type: 'Feature', properties, geometry: { type: 'LineString', coordinates } }];
  });
}

function baseOf({ base }: PlannedRoute, common: Properties): RouteFeature {
  const properties = { ...common, role: 'base', what: 'base' };
  return {
    type: 'Feature',
    properties,
    geometry: { type: 'Point', coordinates: [base.lon, base.lat] },
  };
}
