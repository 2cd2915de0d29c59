import type { PlannedRoute, PlannedStop, PlannedZone } from '../../../patrol/plan/patrol-plan.ts';
import type { PaperContext } from '../paper-context.ts';
import { clipLine } from '../shapes/clip-line.ts';

/** A stop as it is numbered on the map and on the sheet beside it. */
export type NumberedStop = {
  readonly stop: PlannedStop;
  /** Index into the plan's stops. */
  readonly index: number;
  readonly team: number;
  /** From 1, in the order the route first comes to it. */
  readonly number: number;
  /** `number`, after a letter for the team where several teams are drawn. */
  readonly text: string;
  readonly explored: boolean;
};

export type PatrolParts = {
  readonly zones: readonly PlannedZone[];
  readonly routes: readonly PlannedRoute[];
  readonly stops: readonly NumberedStop[];
};

const NOTHING: PatrolParts = { zones: [], routes: [], stops: [] };

/** What of the plan a map is asked to show. Nothing at levels that show no places. */
export function patrolParts({
  request,
  plan,
}: Pick<PaperContext, 'request' | 'plan'>): PatrolParts {
  const { patrol, level } = request;
  if (!patrol || !plan || level !== 'full') return NOTHING;
  const routes = plan.routes.filter(
    ({ night, team, visits }) =>
      night === patrol.night &&
      (patrol.teams === null || patrol.teams.includes(team)) &&
      visits.length > 0,
  );
  return {
    zones: plan.zones.filter(
      ({ number }) => patrol.zones === null || patrol.zones.includes(number),
    ),
    routes,
    stops: patrol.stops
      ? routes.flatMap((route) => numberedStops(plan.stops, route, routes.length > 1))
      : [],
  };
}

/** The stops of a route by number; the sheet's table is written from the same. */
export function numberedStops(
  stops: readonly PlannedStop[],
  { visits, team }: PlannedRoute,
  lettered: boolean,
): readonly NumberedStop[] {
  const seen = new Set<number>();
  return visits.flatMap(({ stop: index, explored }) => {
    const stop = stops[index];
    if (!stop || seen.has(index)) return [];
    seen.add(index);
    const number = seen.size;
    const text = lettered ? `${teamLetter(team)}${number}` : String(number);
    return [{ stop, index, team, number, text, explored }];
  });
}

/** A, B, C … by the team's place in the options. */
export function teamLetter(team: number): string {
  return String.fromCharCode(65 + (team % 26));
}

/** What of the parts lies in the box: a legend tells of nothing else. */
export function partsSeen(parts: PatrolParts, context: PaperContext): PatrolParts {
  const { view, request } = context;
  const shows = (lonLat: readonly number[]): boolean =>
    clipLine(view.toPage(Float64Array.from(lonLat)), request.box).length > 0;
  return {
    zones: parts.zones.filter(({ outline }) => shows(outline)),
    routes: parts.routes.filter(({ line }) => shows(line)),
    stops: parts.stops.filter(({ stop }) => isSeen(stop, context)),
  };
}

/** Does a place lie in the box? */
export function isSeen(
  { lon, lat }: { readonly lon: number; readonly lat: number },
  { view, request: { box } }: PaperContext,
): boolean {
  const [x = 0, y = 0] = view.toPage(Float64Array.of(lon, lat));
  return x >= box.x && x <= box.x + box.widthMm && y >= box.y && y <= box.y + box.heightMm;
}
