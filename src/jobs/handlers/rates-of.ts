import * as v from 'valibot';
import type { RunContext } from '../../core/basics/run-context.ts';
import { RATE_UNITS } from '../../core/study/rate-units.ts';
import { ratesTable } from '../../core/study/rates-table.ts';
import type { RatesTable } from '../../core/study/rates-table.ts';
import { periodOf } from '../../core/time/period.ts';
import type { RatesRequest } from '../protocol/hotspot-jobs.ts';
import { readRequest } from './cut-request.ts';
import { placedStages } from './placed-stages.ts';
import { answeredOf } from './workspace.ts';
import type { Workspace } from './workspace.ts';

const TOP = 10;
const DRAWS = 2000;

const whole = (least: number, most: number, usual: number) =>
  v.optional(v.pipe(v.number(), v.integer(), v.minValue(least), v.maxValue(most)), usual);

const REQUEST = v.object({
  unit: v.picklist(RATE_UNITS),
  top: whole(1, 100, TOP),
  draws: whole(100, 10_000, DRAWS),
  seed: whole(0, 2 ** 32 - 1, 1),
});

/** Shrunk rates of the last result's incidents, and how sure each place in the list is. */
export async function ratesOf(
  workspace: Workspace,
  request: RatesRequest,
  ctx: RunContext,
): Promise<RatesTable> {
  const asked = readRequest(REQUEST, request);
  const answered = answeredOf(workspace);
  const { config } = answered.result;
  const period = periodOf(config.from, config.to);
  if (!period) throw new RangeError(`${config.from} – ${config.to} is not a period`);
  const stages = placedStages(answered);
  return ratesTable(stages, answered.selection.value, config, { ...asked, period }, ctx);
}
