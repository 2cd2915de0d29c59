import type { AssessmentBody } from '../../core/plan/assessment.ts';
import { assessmentBody, makeAssessment } from '../../core/plan/make-assessment.ts';
import { targetsInPlan } from '../../core/plan/protection-plan.ts';
import type { AppState } from '../app-state.ts';
import { lastDataset, lastResult } from '../selectors/last-known.ts';

export { makeAssessment };

/** The picture of the result on screen; `also`: targets to keep so that another picture can be compared. */
export function assessNow(
  state: AppState,
  also: readonly { readonly target: string }[] = [],
): AssessmentBody | null {
  const result = lastResult(state);
  const dataset = lastDataset(state);
  if (!result || !dataset) return null;
  const { chosen, plan, scenarios } = state.project;
  return assessmentBody({
    result,
    cutOff: dataset.cutOff,
    chosen: new Set([...chosen.map(({ target }) => target), ...targetsInPlan(plan)]),
    also: new Set(also.map(({ target }) => target)),
    scenarios: scenarios.map(({ id, scenario }) => ({ id, name: scenario.name })),
  });
}
