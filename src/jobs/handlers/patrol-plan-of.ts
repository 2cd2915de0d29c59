import type { RunContext } from '../../core/basics/run-context.ts';
import { patrolQuestionSchema } from '../../core/patrol/plan/patrol-question-schema.ts';
import { planPatrol } from '../../core/patrol/plan/plan-patrol.ts';
import type { PatrolPlan } from '../../core/patrol/plan/patrol-plan.ts';
import type { PatrolQuestion } from '../protocol/patrol-jobs.ts';
import { readRequest } from './cut-request.ts';
import { answeredOf } from './workspace.ts';
import type { Workspace } from './workspace.ts';

/** Zones, stops, routes and guard posts for the last result. */
export async function patrolPlanOf(
  workspace: Workspace,
  question: PatrolQuestion,
  ctx: RunContext,
): Promise<PatrolPlan> {
  const { options, zones, inspections } = readRequest(patrolQuestionSchema, question);
  const { dataset, result } = answeredOf(workspace);
  return planPatrol(dataset, result, options, zones, ctx, inspections);
}
