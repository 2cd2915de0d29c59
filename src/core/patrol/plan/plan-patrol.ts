import type { RunContext } from '../../basics/run-context.ts';
import type { Dataset } from '../../model/dataset.ts';
import type { StudyResult } from '../../study/study-result.ts';
import type { PatrolOptions } from './patrol-options.ts';
import type { PatrolPlan } from './patrol-plan.ts';
import type { ZoneDraft } from './zone-draft.ts';

export async function planPatrol(
  _dataset: Dataset,
  _result: StudyResult,
  _options: PatrolOptions,
  _drafts: readonly ZoneDraft[] | null,
  _ctx: RunContext,
): Promise<PatrolPlan> {
  throw new Error('not built yet');
}
