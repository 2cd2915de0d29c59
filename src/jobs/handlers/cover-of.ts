import * as v from 'valibot';
import type { RunContext } from '../../core/basics/run-context.ts';
import { coverInput } from '../../core/risk/cover/cover-input.ts';
import {
  COVER_GOALS,
  GUARD_RADIUS_M,
  MOST_PLACES,
  RADIUS_BOUNDS_M,
} from '../../core/risk/cover/cover-options.ts';
import { coverPlan } from '../../core/risk/cover/cover-plan.ts';
import type { CoverPlan } from '../../core/risk/cover/cover-plan.ts';
import { RISK_MEASURES } from '../../core/risk/risk-terms.ts';
import type { CoverRequest } from '../protocol/target-jobs.ts';
import { readRequest } from './cut-request.ts';
import { answeredOf } from './workspace.ts';
import type { Workspace } from './workspace.ts';

const REQUEST = v.object({
  measure: v.picklist(RISK_MEASURES),
  count: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(MOST_PLACES)),
  radiusM: v.optional(
    v.pipe(v.number(), v.minValue(RADIUS_BOUNDS_M[0]), v.maxValue(RADIUS_BOUNDS_M[1])),
    GUARD_RADIUS_M,
  ),
  goal: v.optional(v.picklist(COVER_GOALS)),
});

/** Where new measures avert most of the last result's expected loss. */
export async function coverOf(
  workspace: Workspace,
  request: CoverRequest,
  ctx: RunContext,
): Promise<CoverPlan> {
  const { goal, ...options } = readRequest(REQUEST, request);
  const { dataset, network, risk } = answeredOf(workspace);
  const { columns, parameters } = risk.value;
  const { targets, network: cables } = network.value;
  const source = { dataset, targets, plane: cables.plane, risk: columns, parameters };
  const input = coverInput(source, options.measure);
  return coverPlan(input, { ...options, goal: goal ?? columns.rankedBy }, ctx);
}
