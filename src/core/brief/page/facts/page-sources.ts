import type { HotspotIncidents } from '../../../hotspots/incidents.ts';
import type { PatrolPlan } from '../../../patrol/plan/patrol-plan.ts';
import { hotspotIncidents } from '../../../study/hotspot-incidents.ts';
import type { PlacedStages } from '../../../study/hotspot-incidents.ts';
import type { StudyResult } from '../../../study/study-result.ts';
import { periodOf } from '../../../time/period.ts';

/** What pages are made from: an analysis, and the incidents of its period and the one before, placed. */
export type PageSources = {
  readonly stages: PlacedStages;
  readonly result: StudyResult;
  readonly now: HotspotIncidents;
  /** null: the data does not reach back. */
  readonly before: HotspotIncidents | null;
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
    now: hotspotIncidents(stages, config, period),
    before: before && hotspotIncidents(stages, config, before),
    plan,
  };
}
