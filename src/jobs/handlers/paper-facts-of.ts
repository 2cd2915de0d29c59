import type { RunContext } from '../../core/basics/run-context.ts';
import { communeFacts } from '../../core/brief/facts/commune-facts.ts';
import { incidentFacts } from '../../core/brief/facts/incident-facts.ts';
import { reportFacts } from '../../core/brief/facts/report-facts.ts';
import { periodOf } from '../../core/time/period.ts';
import type { PaperFacts, PaperFactsRequest } from '../paper-protocol.ts';
import { JobFailure } from '../protocol.ts';
import { annexFactsOf } from './annex-facts-of.ts';
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
  const { incident, commune, annexes, level, log } = request;
  return {
    report: reportFacts(stages, period, request),
    incident: incident === undefined ? null : incidentFacts(stages, incident, level),
    commune:
      commune === undefined ? null : communeFacts(stages, period, { code: commune, level, log }),
    annexes: annexes === undefined ? null : await annexFactsOf(stages, period, request, ctx),
  };
}
