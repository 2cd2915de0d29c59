import * as v from 'valibot';
import { lastCheckDays } from '../../core/plan/last-checks.ts';
import { findGaps } from '../../core/risk/gaps/find-gaps.ts';
import { DEFAULT_CHECK_MONTHS } from '../../core/risk/gaps/gap-list.ts';
import type { Gaps } from '../../core/risk/gaps/gap-list.ts';
import { feedStates } from '../../core/targets/feed-states.ts';
import type { GapRequest } from '../protocol/target-jobs.ts';
import { classBreaksOf } from './class-breaks-of.ts';
import { readRequest } from './cut-request.ts';
import { answeredOf } from './workspace.ts';
import type { Workspace } from './workspace.ts';

const REQUEST = v.object({
  leastScore: v.optional(v.pipe(v.number(), v.minValue(0), v.maxValue(100))),
  months: v.optional(
    v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(240)),
    DEFAULT_CHECK_MONTHS,
  ),
});

/** What is missing on the key targets and protected works of the last result. */
export function gapsOf(workspace: Workspace, request: GapRequest): Gaps {
  const { checks = [], ...asked } = request;
  const { leastScore, months } = readRequest(REQUEST, asked);
  const { dataset, network, service, result } = answeredOf(workspace);
  const referenceDay = dataset.cutOff;
  return findGaps(
    {
      dataset,
      targets: network.value.targets,
      score: result.targets.score,
      order: result.targets.order,
      redundancy: result.criticality.redundancy,
      inferred: feedStates(service.value.graph).inferred,
      lastCheckDay: lastCheckDays(dataset, result, checks, referenceDay),
      referenceDay,
    },
    { leastScore: leastScore ?? classBreaksOf(result).score.at(-1) ?? 100, months },
  );
}
