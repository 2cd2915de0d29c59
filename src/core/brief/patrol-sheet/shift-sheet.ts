import type { PlannedRoute, PlannedStop, PlannedZone } from '../../patrol/plan/patrol-plan.ts';
import type { PatrolSources } from './patrol-sources.ts';
import { recentIncidents } from './recent-incidents.ts';
import type { RecentIncidents } from './recent-incidents.ts';
import type { TargetFacts } from './target-facts.ts';

/** All that one sheet says: a zone in a shift, or (zone null) what the shift visits outside all zones. */
export type ShiftSheet = {
  readonly zone: PlannedZone | null;
  readonly night: number;
  /** ISO day the shift starts on. */
  readonly date: string;
  readonly fromMinute: number;
  readonly minutes: number;
  /** Teams with a stop here: index into the options, and their route of the night. */
  readonly teams: readonly { readonly team: number; readonly route: PlannedRoute }[];
  /** In the order they are first reached; numbered 1 … here and on the map. */
  readonly stops: readonly SheetStop[];
  /** Other targets of the zone, best ranked first. */
  readonly others: readonly TargetFacts[];
  readonly recent: RecentIncidents;
};

export type SheetStop = {
  readonly number: number;
  readonly stop: PlannedStop;
  /** null: the result does not know the target. */
  readonly target: TargetFacts | null;
  readonly explored: boolean;
  /** In order of time; minutes after 00:00 of the day the shift starts on. */
  readonly arrivals: readonly { readonly team: number; readonly minute: number }[];
};

/** The sheets of a plan: each night its zones in order, then what lies outside them where there is such a visit. */
export function shiftSheets(
  sources: PatrolSources,
  tell: (id: string) => TargetFacts | null,
): readonly ShiftSheet[] {
  const { plan } = sources;
  const nights = [...new Set(plan.routes.map(({ night }) => night))].toSorted((a, b) => a - b);
  return (nights.length > 0 ? nights : [0]).flatMap((night) => {
    const sheets = plan.zones.map((zone) => sheetOf(sources, tell, zone, night));
    const outside = sheetOf(sources, tell, null, night);
    return outside.stops.length > 0 ? [...sheets, outside] : sheets;
  });
}

function sheetOf(
  sources: PatrolSources,
  tell: (id: string) => TargetFacts | null,
  zone: PlannedZone | null,
  night: number,
): ShiftSheet {
  const { plan } = sources;
  const routes = plan.routes.filter((route) => route.night === night);
  const here = (stop: PlannedStop | undefined): boolean => stop?.zone === (zone?.number ?? 0);
  const stops = stopsOf(sources, tell, routes, here);
  const stopped = new Set(stops.map(({ stop }) => stop.target));
  const members = new Set([...(zone?.sections ?? []), ...(zone?.targets ?? []), ...stopped]);
  const others = [...members]
    .filter((id) => !stopped.has(id))
    .flatMap((id) => tell(id) ?? [])
    .toSorted((a, b) => a.rank - b.rank || (a.id < b.id ? -1 : 1));
  return {
    zone,
    night,
    date: routes[0]?.date ?? plan.options.date,
    fromMinute: plan.shift.fromMinute,
    minutes: plan.shift.hours * 60,
    teams: routes
      .filter(({ visits }) => visits.some(({ stop }) => here(plan.stops[stop])))
      .map((route) => ({ team: route.team, route })),
    stops,
    others,
    recent: recentIncidents(sources, members),
  };
}

function stopsOf(
  { plan }: PatrolSources,
  tell: (id: string) => TargetFacts | null,
  routes: readonly PlannedRoute[],
  here: (stop: PlannedStop | undefined) => boolean,
): readonly SheetStop[] {
  const found = new Map<number, { explored: boolean; arrivals: SheetStop['arrivals'][number][] }>();
  for (const route of routes) {
    for (const visit of route.visits) {
      if (!here(plan.stops[visit.stop])) continue;
      const known = found.get(visit.stop) ?? { explored: visit.explored, arrivals: [] };
      found.set(visit.stop, known);
      known.arrivals.push({
        team: route.team,
        minute: plan.shift.fromMinute + visit.arriveS / 60,
      });
    }
  }
  return [...found]
    .flatMap(([index, { explored, arrivals }]) => {
      const stop = plan.stops[index];
      if (!stop) return [];
      const ordered = arrivals.toSorted((a, b) => a.minute - b.minute || a.team - b.team);
      return [{ index, stop, explored, arrivals: ordered }];
    })
    .toSorted(
      (a, b) => (a.arrivals[0]?.minute ?? 0) - (b.arrivals[0]?.minute ?? 0) || a.index - b.index,
    )
    .map(({ stop, explored, arrivals }, at) => ({
      number: at + 1,
      stop,
      target: tell(stop.target),
      explored,
      arrivals,
    }));
}
