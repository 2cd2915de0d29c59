import { checkSchedule } from '../../core/plan/check-schedule.ts';
import type { CheckSchedule } from '../../core/plan/check-schedule.ts';
import type { DrawAnswer } from '../../core/plan/draw-record.ts';
import { lastCheckDays, protectionClasses } from '../../core/plan/last-checks.ts';
import { makeDraw } from '../../core/plan/make-draw.ts';
import { startOfDay } from '../../core/time/vietnam-time.ts';
import { JobFailure } from '../protocol.ts';
import type { CheckScheduleRequest, DrawChecksRequest } from '../protocol/check-jobs.ts';
import { answeredOf } from './workspace.ts';
import type { Workspace } from './workspace.ts';

/** Which targets of the last result are due for a periodic check. */
export function checkScheduleOf(
  workspace: Workspace,
  request: CheckScheduleRequest,
): CheckSchedule {
  const { dataset, result } = answeredOf(workspace);
  const { rules, referenceDay, limit, checks, inPlan } = request;
  requireDay(referenceDay);
  return checkSchedule({
    result,
    rules,
    referenceDay,
    protectionClass: protectionClasses(dataset, result),
    lastDay: lastCheckDays(dataset, result, checks, referenceDay),
    inPlan: new Set(inPlan),
    limit,
  });
}

/** Draws targets of the last result for an unannounced check. */
export function drawChecksOf(workspace: Workspace, asked: DrawChecksRequest): DrawAnswer {
  const { dataset, result } = answeredOf(workspace);
  const { request, checks, inPlan } = asked;
  requireDay(request.referenceDay);
  const lastDay = lastCheckDays(dataset, result, checks, request.referenceDay);
  return makeDraw(result, request, lastDay, new Set(inPlan));
}

function requireDay(day: string): void {
  if (startOfDay(day) !== null) return;
  throw new JobFailure([
    { code: 'input.bad-value', severity: 'error', at: { field: 'referenceDay' } },
  ]);
}
