import type { RunContext } from '../../core/basics/run-context.ts';
import { canonicalJson } from '../../core/basics/canonical-json.ts';
import { clusterFacts } from '../../core/brief/facts/cluster-facts.ts';
import type { PatrolKept } from '../../core/brief/facts/paper-question.ts';
import { patrolAnnexFacts } from '../../core/brief/facts/patrol-facts.ts';
import { dueRequest, inspectionsOf } from '../../core/patrol/plan/inspections-due.ts';
import type { PatrolPlan } from '../../core/patrol/plan/patrol-plan.ts';
import { planPatrol } from '../../core/patrol/plan/plan-patrol.ts';
import { checkSchedule } from '../../core/plan/check-schedule.ts';
import { lastCheckDays, protectionClasses } from '../../core/plan/last-checks.ts';
import type { Period } from '../../core/time/period.ts';
import type { Answered } from '../answered.ts';
import type { AnnexFacts, PaperFactsRequest } from '../protocol/paper-jobs.ts';
import { placedStages } from './placed-stages.ts';

/** New clusters and patrols of a report's annexes. */
export async function annexFactsOf(
  answered: Answered,
  period: Period,
  request: PaperFactsRequest,
  ctx: RunContext,
): Promise<AnnexFacts> {
  const { level, log, annexes } = request;
  const { config, areas } = answered.result;
  const patrol = annexes?.patrol ?? null;
  const clusters = await clusterFacts(
    placedStages(answered),
    config,
    areas.name,
    { period, level },
    ctx,
  );
  const patrols = patrolAnnexFacts({
    period,
    level,
    log,
    shifts: annexes?.shifts ?? [],
    plan: patrol && (await planKept(answered, patrol, ctx)),
    inspections: patrol ? inspectionsIn(answered, request, patrol) : [],
  });
  return { clusters, patrols };
}

type KeptPlan = { readonly asked: string; readonly plan: PatrolPlan };

/** The last plan of an answer: a paper is asked for again at every change of its level or period. */
const LAST_PLANS = new WeakMap<Answered, KeptPlan>();

async function planKept(
  answered: Answered,
  kept: PatrolKept,
  ctx: RunContext,
): Promise<PatrolPlan> {
  const asked = canonicalJson(kept);
  const last = LAST_PLANS.get(answered);
  if (last?.asked === asked) return last.plan;
  const { dataset, result } = answered;
  const plan = await planPatrol(dataset, result, kept.options, kept.zones, ctx);
  LAST_PLANS.set(answered, { asked, plan });
  return plan;
}

function inspectionsIn(
  { dataset, result }: Answered,
  { plan }: PaperFactsRequest,
  { options }: PatrolKept,
) {
  const { rules, referenceDay, checks, inPlan, limit } = dueRequest(plan, options);
  const schedule = checkSchedule({
    result,
    rules,
    referenceDay,
    protectionClass: protectionClasses(dataset, result),
    lastDay: lastCheckDays(dataset, result, checks, referenceDay),
    inPlan: new Set(inPlan),
    limit,
  });
  return inspectionsOf(plan, schedule.rows, options);
}
