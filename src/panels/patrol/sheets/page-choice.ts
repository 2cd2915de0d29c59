import type { PatrolPlan } from '../../../core/patrol/plan/patrol-plan.ts';
import type { PatrolPageAsked } from '../../../jobs/protocol/patrol-file-jobs.ts';

/** Pages a plan gives, in the order they are printed: zones of each night, then what lies outside them. */
export function sheetPages(
  plan: PatrolPlan,
): readonly Extract<PatrolPageAsked, { type: 'sheet' }>[] {
  const nights = [...new Set(plan.routes.map(({ night }) => night))].toSorted((a, b) => a - b);
  return (nights.length > 0 ? nights : [0]).flatMap((night) => {
    const zones = plan.zones.map(({ number }) => number);
    const outside = plan.routes.some(
      (route) =>
        route.night === night && route.visits.some(({ stop }) => plan.stops[stop]?.zone === 0),
    );
    return (outside ? [...zones, 0] : zones).map((zone) => ({
      type: 'sheet' as const,
      zone,
      night,
    }));
  });
}

export function pageKey(page: PatrolPageAsked): string {
  return page.type === 'sheet' ? `${page.zone}/${page.night}` : page.type;
}
