import type { DetailLevel } from '../../../model/detail-level.ts';
import type { PatrolPlan } from '../../../patrol/plan/patrol-plan.ts';
import type { StudyResult } from '../../../study/study-result.ts';
import type { PageSubject } from '../page-request.ts';

export const ATLAS_BY = ['commune', 'route', 'zone'] as const;
export type AtlasBy = (typeof ATLAS_BY)[number];

/** A page about a cable route or a patrol zone names what is finer than the commune. */
export function isToldAt(level: DetailLevel, by: PageSubject['by']): boolean {
  return level !== 'commune' || by === 'province' || by === 'commune';
}

/** The pages of an atlas in the order of the ranking; routes by their highest section, zones by number. */
export function pageSubjects(
  by: AtlasBy,
  result: StudyResult,
  plan: Pick<PatrolPlan, 'zones'> | null,
): readonly PageSubject[] {
  if (by === 'commune') {
    return Array.from(result.areas.order, (area) => ({
      by: 'commune',
      code: result.areas.code[area] ?? '',
    }));
  }
  if (by === 'zone') {
    return (plan?.zones ?? []).map(({ number }) => ({ by: 'zone', zone: number }));
  }
  const routes = new Set<string>();
  for (const target of result.targets.order) {
    if (target < result.sections.length) routes.add(routeOf(result.targets.id[target] ?? ''));
  }
  return [...routes].map((id) => ({ by: 'route', id }));
}

/** A section's id is `route id@fromM-toM`. */
function routeOf(section: string): string {
  return section.slice(0, section.lastIndexOf('@'));
}
