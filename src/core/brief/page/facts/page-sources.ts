import type { PatrolPlan } from '../../../patrol/plan/patrol-plan.ts';
import type { PlacedStages } from '../../../study/hotspot-incidents.ts';
import type { StudyResult } from '../../../study/study-result.ts';
import { periodOf } from '../../../time/period.ts';
import { pageIncidents } from './page-incidents.ts';
import type { PageIncidents } from './page-incidents.ts';

/** What pages are made from: an analysis, and the incidents of its period and the one before. */
export type PageSources = {
  readonly stages: PlacedStages;
  readonly result: StudyResult;
  readonly now: PageIncidents;
  /** null: the data does not reach back. */
  readonly before: PageIncidents | null;
  readonly plan: PatrolPlan | null;
};

export function pageSources(
  stages: PlacedStages,
  result: StudyResult,
  plan: PatrolPlan | null,
): PageSources {
  const { config, comparison } = result;
  const period = periodOf(config.from, config.to);
  if (!period) throw new RangeError('a finished study has a period');
  const before = comparison.comparable ? periodOf(comparison.from, comparison.to) : null;
  return {
    stages,
    result,
    now: pageIncidents(stages, config, period),
    before: before && pageIncidents(stages, config, before),
    plan,
  };
}
