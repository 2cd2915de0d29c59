import type { PlannedRoute } from '../../patrol/plan/patrol-plan.ts';
import { planStanding } from '../../plan/plan-standing.ts';
import type { PlanItem } from '../../plan/plan-item.ts';
import type { CommuneWork, PatrolSources } from './patrol-sources.ts';
import { recentIncidents } from './recent-incidents.ts';
import type { RecentIncidents } from './recent-incidents.ts';
import type { TargetFacts } from './target-facts.ts';

/** What a commune is told: its targets, when they were last seen, what is planned and what is still to do. */
export type CommuneFacts = {
  readonly code: string;
  readonly name: string;
  /** Best ranked first, with the ISO day each was last stopped at; empty: never on record. */
  readonly targets: readonly { readonly target: TargetFacts; readonly lastVisit: string }[];
  readonly recent: RecentIncidents;
  /** The latest patrol with a stop or a zone's section here; null: none on record. */
  readonly last: { readonly date: string; readonly team: string } | null;
  readonly tasks: readonly { readonly item: PlanItem; readonly overdue: boolean }[];
  /** Routes of the plan with stops here. */
  readonly coming: readonly { readonly route: PlannedRoute; readonly stops: number }[];
};

/** Facts of a commune by its code, or by its name; null for one the result does not know. */
export function communeFacts(
  sources: PatrolSources,
  tell: (id: string) => TargetFacts | null,
  work: CommuneWork,
  commune: string,
): CommuneFacts | null {
  const { result, plan } = sources;
  const { areas, targets } = result;
  const byCode = areas.code.indexOf(commune);
  const area = byCode >= 0 ? byCode : areas.name.indexOf(commune.normalize('NFC'));
  if (area < 0) return null;
  const ids = targets.id.filter((_, target) => targets.area[target] === area);
  const here = new Set(ids);
  const visits = lastVisits(work);
  const counted = ids
    .flatMap((id) => tell(id) ?? [])
    .toSorted((a, b) => a.rank - b.rank || (a.id < b.id ? -1 : 1));
  return {
    code: areas.code[area] ?? '',
    name: areas.name[area] ?? '',
    targets: counted.map((target) => ({ target, lastVisit: visits.get(target.id) ?? '' })),
    recent: recentIncidents(sources, here),
    last: lastPatrol(work, here),
    tasks: work.items
      .filter(({ subject }) => here.has(subject.target))
      .map((item) => ({ item, standing: planStanding(item, work.referenceDay) }))
      .filter(({ standing }) => standing !== 'closed')
      .map(({ item, standing }) => ({ item, overdue: standing === 'overdue' })),
    coming: plan.routes.flatMap((route) => {
      const stops = new Set(
        route.visits.flatMap(({ stop }) => {
          const target = plan.stops[stop]?.target;
          return target !== undefined && here.has(target) ? [target] : [];
        }),
      ).size;
      return stops > 0 ? [{ route, stops }] : [];
    }),
  };
}

function lastVisits({ log }: CommuneWork): ReadonlyMap<string, string> {
  const days = new Map<string, string>();
  for (const { date, stops } of log) {
    for (const { target } of stops) if (date > (days.get(target) ?? '')) days.set(target, date);
  }
  return days;
}

function lastPatrol({ log }: CommuneWork, here: ReadonlySet<string>): CommuneFacts['last'] {
  const through = log.filter(
    ({ stops, zones }) =>
      stops.some(({ target }) => here.has(target)) ||
      zones.some(({ zone }) => zone.sections.some((section) => here.has(section))),
  );
  const [latest] = through.toSorted((a, b) => (a.date < b.date ? 1 : a.date > b.date ? -1 : 0));
  return latest ? { date: latest.date, team: latest.team } : null;
}
