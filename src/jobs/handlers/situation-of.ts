import type { RunContext } from '../../core/basics/run-context.ts';
import { situation } from '../../core/brief/situation/situation.ts';
import { situationEvents } from '../../core/brief/situation/situation-events.ts';
import type { CheckSchedule } from '../../core/plan/check-schedule.ts';
import { startOfDay } from '../../core/time/vietnam-time.ts';
import type { SituationAnswer, SituationRequest } from '../protocol/check-jobs.ts';
import { placedStages } from './placed-stages.ts';
import { checkScheduleOf } from './plan-jobs.ts';
import { answeredOf } from './workspace.ts';
import type { Workspace } from './workspace.ts';

/** How things stand on the day the data ends. */
export async function situationOf(
  workspace: Workspace,
  { today, checks }: SituationRequest,
  ctx: RunContext,
): Promise<SituationAnswer> {
  const answered = answeredOf(workspace);
  const stages = placedStages(answered);
  const { since, cutOff } = stages.dataset;
  const { plane } = stages.network.network;
  await ctx.breathe();
  return {
    ...situation({ ...situationEvents(stages), since, cutOff, today, plane }),
    checks: scheduleOf(workspace, checks),
  };
}

/** Data that ends on no day has no deadlines. */
function scheduleOf(
  workspace: Workspace,
  checks: SituationRequest['checks'],
): CheckSchedule | null {
  return startOfDay(checks.referenceDay) === null ? null : checkScheduleOf(workspace, checks);
}
