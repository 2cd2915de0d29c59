import type { RunContext } from '../../core/basics/run-context.ts';
import { planPatrol } from '../../core/patrol/plan/plan-patrol.ts';
import type { PatrolPlan } from '../../core/patrol/plan/patrol-plan.ts';
import { JobFailure } from '../protocol.ts';
import type { PatrolQuestion } from '../protocol.ts';
import { answeredOf } from './workspace.ts';
import type { Workspace } from './workspace.ts';

/** Zones, stops, routes and guard posts for the last result. */
export async function patrolPlanOf(
  workspace: Workspace,
  { options, zones }: PatrolQuestion,
  ctx: RunContext,
): Promise<PatrolPlan> {
  const { result } = answeredOf(workspace);
  if (!workspace.dataset) throw new JobFailure([{ code: 'job.no-result', severity: 'error' }]);
  return planPatrol(workspace.dataset, result, options, zones, ctx);
}
