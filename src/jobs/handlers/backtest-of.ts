import * as v from 'valibot';
import type { RunContext } from '../../core/basics/run-context.ts';
import {
  BACKTEST_BOUNDS,
  DEFAULT_BACKTEST,
} from '../../core/hotspots/backtest/backtest-options.ts';
import type { BacktestAnswer } from '../../core/hotspots/backtest/backtest-result.ts';
import { FORECASTERS } from '../../core/hotspots/forecast/registry.ts';
import { backtestStudy } from '../../core/study/backtest.ts';
import type { BacktestRequest } from '../protocol/hotspot-jobs.ts';
import { readRequest } from './cut-request.ts';
import { placedStages } from './placed-stages.ts';
import { answeredOf } from './workspace.ts';
import type { Workspace } from './workspace.ts';

const between = ([least, most]: readonly [number, number]) =>
  v.pipe(v.number(), v.minValue(least), v.maxValue(most));
const whole = (name: 'horizonDays' | 'mostFolds' | 'resamples' | 'seed') =>
  v.optional(v.pipe(between(BACKTEST_BOUNDS[name]), v.integer()), DEFAULT_BACKTEST[name]);

const REQUEST = v.object({
  methods: v.optional(v.array(v.picklist(FORECASTERS.map(({ id }) => id))), []),
  horizonDays: whole('horizonDays'),
  coverages: v.optional(
    v.pipe(
      v.array(between(BACKTEST_BOUNDS.coverage)),
      v.minLength(BACKTEST_BOUNDS.coverages[0]),
      v.maxLength(BACKTEST_BOUNDS.coverages[1]),
    ),
    [...DEFAULT_BACKTEST.coverages],
  ),
  mostFolds: whole('mostFolds'),
  resamples: whole('resamples'),
  seed: whole('seed'),
});

/** How much each forecast would have caught of the last result's kinds of incidents. */
export async function backtestOf(
  workspace: Workspace,
  request: BacktestRequest,
  ctx: RunContext,
): Promise<BacktestAnswer> {
  const asked = readRequest(REQUEST, request);
  const coverages = [...new Set(asked.coverages)].toSorted((a, b) => a - b);
  const answered = answeredOf(workspace);
  const { result } = answered;
  const stages = placedStages(answered);
  return backtestStudy(stages, result.config, { ...asked, coverages }, ctx);
}
