import type { AssessmentBody, RankSureness } from '../../core/plan/assessment.ts';
import { assessmentBody, makeAssessment } from '../../core/plan/make-assessment.ts';
import { rankSureness } from '../../core/plan/rank-sureness.ts';
import { targetsInPlan } from '../../core/plan/protection-plan.ts';
import type { AppState } from '../app-state.ts';
import { structurallyEqual } from '../structural-equal.ts';
import { lastDataset, lastResult } from '../selectors/last-known.ts';

export { makeAssessment, rankSureness };

/** The picture of the result on screen; `also`: targets to keep so that another picture can be compared. */
export function assessNow(
  state: AppState,
  also: readonly { readonly target: string }[] = [],
  sureness: (target: number) => RankSureness | null = () => null,
): AssessmentBody | null {
  const result = lastResult(state);
  const dataset = lastDataset(state);
  if (!result || !dataset) return null;
  const { chosen, plan, scenarios, weightsLog } = state.project;
  const last = weightsLog.at(-1);
  const isOfNow = last !== undefined && structurallyEqual(last.weights, result.config.weights);
  return assessmentBody({
    result,
    cutOff: dataset.cutOff,
    weightsSet: isOfNow ? { by: last.by, at: last.at } : null,
    sureness,
    chosen: new Set([...chosen.map(({ target }) => target), ...targetsInPlan(plan)]),
    also: new Set(also.map(({ target }) => target)),
    scenarios,
  });
}
