import type { PlannedRoute, PlannedZone } from '../../patrol/plan/patrol-plan.ts';
import type { PatrolSources } from '../patrol-sheet/patrol-sources.ts';
import { teamLabel } from '../patrol-sheet/side-column.ts';
import type { Speaker } from '../patrol-sheet/speak.ts';
import type { TargetFacts } from '../patrol-sheet/target-facts.ts';
import { numberedZone } from '../patrol-sheet/zone-title.ts';

/** A stop of one route, once, with all its arrivals. */
export type RouteStop = {
  /** 1 … in the order of the first round. */
  readonly number: number;
  /** Index into the plan's stops. */
  readonly stop: number;
  readonly name: string;
  readonly target: TargetFacts | null;
  readonly lon: number;
  readonly lat: number;
  readonly wayLon: number;
  readonly wayLat: number;
  readonly gapM: number;
  readonly zone: PlannedZone | null;
  readonly explored: boolean;
  /** Minutes after 00:00 of the first day. */
  readonly arrivals: readonly number[];
};

export function routeStops(
  { plan }: PatrolSources,
  route: PlannedRoute,
  tell: (id: string) => TargetFacts | null,
): readonly RouteStop[] {
  const arrivals = new Map<number, number[]>();
  const explored = new Map<number, boolean>();
  for (const visit of route.visits) {
    const minute = plan.shift.fromMinute + visit.arriveS / 60;
    arrivals.set(visit.stop, [...(arrivals.get(visit.stop) ?? []), minute]);
    if (!explored.has(visit.stop)) explored.set(visit.stop, visit.explored);
  }
  return [...arrivals].flatMap(([index, minutes]) => {
    const planned = plan.stops[index];
    if (!planned) return [];
    const { lon, lat, wayLon, wayLat, gapM } = planned;
    const target = tell(planned.target);
    const zone = plan.zones.find(({ number }) => number === planned.zone) ?? null;
    return [
      {
        number: [...arrivals.keys()].indexOf(index) + 1,
        stop: index,
        name: target?.name ?? planned.target,
        target,
        lon,
        lat,
        wayLon,
        wayLat,
        gapM,
        zone,
        explored: explored.get(index) ?? false,
        arrivals: minutes,
      },
    ];
  });
}

/** "Tổ 1 · 05/02/2026". */
export function routeTitle(speaker: Speaker, { plan }: PatrolSources, route: PlannedRoute): string {
  const team = teamLabel(speaker, route.team, plan.options.teams[route.team]?.name ?? '');
  return speaker.say('gpx_track', { team, date: speaker.day(route.date) });
}

/** What a map app shows when a stop is tapped. */
export function stopAbout(speaker: Speaker, stop: RouteStop): readonly string[] {
  const { say, clock, distance, words } = speaker;
  const lines = [say('times', { list: stop.arrivals.map(clock).join(', ') })];
  if (stop.zone) lines.push(numberedZone(stop.zone, speaker));
  if (stop.target) {
    const { kind, commune } = stop.target;
    lines.push([words.targetKinds[kind], commune].filter((part) => part !== '').join(' · '));
  }
  if (stop.gapM >= 50) {
    const place = { lat: stop.wayLat.toFixed(5), lon: stop.wayLon.toFixed(5) };
    lines.push(say('way_in', { ...place, m: distance(stop.gapM) }));
  }
  return lines;
}

/** What the file is: days, data, plan. */
export function planAbout(speaker: Speaker, { plan, dataset }: PatrolSources): string {
  const { say, day } = speaker;
  return [
    dataset.illustrative ? say('illustrative') : '',
    say('data_to', { from: day(plan.period.from), to: day(plan.period.to) }),
    say('method', {
      seed: String(plan.options.seed),
      plan: plan.hash.slice(0, 12),
      result: plan.resultHash.slice(0, 12),
    }),
  ]
    .filter((part) => part !== '')
    .join(' · ');
}
