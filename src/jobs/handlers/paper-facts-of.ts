import type { RunContext } from '../../core/basics/run-context.ts';
import { communeFacts } from '../../core/brief/facts/commune-facts.ts';
import { incidentFacts } from '../../core/brief/facts/incident-facts.ts';
import type { SituationQuestion } from '../../core/brief/facts/paper-question.ts';
import { reportFacts } from '../../core/brief/facts/report-facts.ts';
import { situationFacts } from '../../core/brief/facts/situation-facts.ts';
import type { SituationFacts } from '../../core/brief/facts/situation-facts.ts';
import { targetsInPlan } from '../../core/plan/protection-plan.ts';
import { periodOf } from '../../core/time/period.ts';
import type { PaperFacts, PaperFactsRequest } from '../protocol/paper-jobs.ts';
import { JobFailure } from '../protocol.ts';
import { annexFactsOf } from './annex-facts-of.ts';
import { situationOf } from './situation-of.ts';
import { answeredOf } from './workspace.ts';
import type { Workspace } from './workspace.ts';

/** What papers state of a period, an incident, a commune. */
export async function paperFactsOf(
  workspace: Workspace,
  request: PaperFactsRequest,
  ctx: RunContext,
): Promise<PaperFacts> {
  const stages = answeredOf(workspace);
  const period = periodOf(request.period.from, request.period.to);
  if (!period) {
    throw new JobFailure([{ code: 'input.bad-value', severity: 'error', at: { field: 'period' } }]);
  }
  const { incident, commune, annexes, situation, level, log } = request;
  return {
    report: reportFacts(stages, period, request),
    incident: incident === undefined ? null : incidentFacts(stages, incident, level),
    commune:
      commune === undefined ? null : communeFacts(stages, period, { code: commune, level, log }),
    situation:
      situation === undefined ? null : await toldSituation(workspace, request, situation, ctx),
    annexes: annexes === undefined ? null : await annexFactsOf(stages, period, request, ctx),
  };
}

const LATE_LISTED = 5;

/** The dashboard's answer, as finely as the paper may tell it. */
async function toldSituation(
  workspace: Workspace,
  { level, plan }: PaperFactsRequest,
  { today, referenceDay }: SituationQuestion,
  ctx: RunContext,
): Promise<SituationFacts> {
  const { dataset, result } = answeredOf(workspace);
  const checks = {
    rules: plan.rules,
    referenceDay: referenceDay || dataset.cutOff,
    checks: plan.checks.map(({ subject, day, finding }) => ({
      target: subject.target,
      day,
      finding,
    })),
    inPlan: [...targetsInPlan(plan)],
    limit: LATE_LISTED,
  };
  const { checks: schedule, ...answer } = await situationOf(workspace, { today, checks }, ctx);
  return situationFacts(answer, schedule, result, level);
}
