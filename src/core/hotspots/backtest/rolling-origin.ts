import type { RunContext } from '../../basics/run-context.ts';
import { DAY_MS } from '../../time/vietnam-time.ts';
import type { Forecaster } from '../forecast/contract.ts';
import type { BacktestInput } from './backtest-input.ts';
import { CURVE_SHARES, LEAST_EVENTS, LEAST_FOLDS, WARM_UP_DAYS } from './backtest-options.ts';
import type { BacktestOptions } from './backtest-options.ts';
import type { BacktestAnswer, BacktestRefusal, MethodScore } from './backtest-result.ts';
import { foldTruth } from './fold-truth.ts';
import type { FoldTruth } from './fold-truth.ts';
import { foldWindows } from './folds.ts';
import type { FoldWindow } from './folds.ts';
import { runMethod } from './method-run.ts';
import type { MethodRun } from './method-run.ts';
import { poolFolds } from './pool-folds.ts';
import type { Tested } from './pool-folds.ts';
import { verdictAt } from './verdict.ts';

/**
 * How much would each method have caught, had it been used? At each cut every method is fitted on what was
 * known before it (its parameters too) and forecasts the window that follows; cuts are `horizonDays`
 * apart, so every incident of the tested time is tested once. Hit rate n/N, PAI = (n/N)/(a/A) (Chainey
 * et al. 2008) and PEI* = PAI over the best PAI possible (Hunt 2016) at equal shares of the length of cable,
 * and of the areas' square kilometres; Wilson intervals of the pooled rates, and paired bootstrap over
 * folds for the differences. An incident is tested in the window of the middle of its time span. Windows
 * where nothing happened count as folds. Under LEAST_FOLDS or LEAST_EVENTS it refuses, saying what is
 * lacking. O(folds × (methods + u log u)).
 */
export async function rollingOrigin(
  input: BacktestInput,
  forecasters: readonly Forecaster[],
  options: BacktestOptions,
  ctx: RunContext,
): Promise<BacktestAnswer> {
  const windows = foldWindows(input.sinceMs, input.untilMs, options);
  const shares = allShares(options.coverages);
  const folds = windows.map((window) => ({ ...window, truth: foldTruth(input, window, shares) }));
  const refused = refusal(input, folds, options);
  if (refused) return refused;
  const runs: MethodRun[] = [];
  for (const [at, forecaster] of forecasters.entries()) {
    const part = partOf(ctx, at, forecasters.length);
    runs.push(await runMethod(forecaster, input, folds, shares, part));
  }
  return assemble(input, forecasters, { folds, shares, runs }, options);
}

type TestedFold = FoldWindow & { readonly truth: FoldTruth };

function allShares(coverages: readonly number[]): readonly number[] {
  return [...new Set([...CURVE_SHARES, ...coverages])].toSorted((a, b) => a - b);
}

/** Progress of one method among all; what the method itself says of its steps is not passed on. */
function partOf(ctx: RunContext, at: number, of: number): RunContext {
  return {
    ...ctx,
    progress: (step, fraction) => {
      if (step === 'backtest') ctx.progress(step, (at + fraction) / of);
    },
  };
}

function refusal(
  { units, sinceMs, untilMs }: BacktestInput,
  folds: readonly TestedFold[],
  options: BacktestOptions,
): BacktestRefusal | null {
  const events = folds.reduce((sum, { truth }) => sum + truth.events, 0);
  const said = {
    status: 'refused' as const,
    options,
    folds: folds.length,
    leastFolds: LEAST_FOLDS,
    events,
    leastEvents: LEAST_EVENTS,
    days: Math.max(0, Math.round((untilMs - sinceMs) / DAY_MS)),
    daysNeeded: WARM_UP_DAYS + LEAST_FOLDS * options.horizonDays,
  };
  if (!units.lixelKm.some((km) => km > 0)) return { ...said, reason: 'no-cable' };
  if (folds.length < LEAST_FOLDS) return { ...said, reason: 'few-folds' };
  return events < LEAST_EVENTS ? { ...said, reason: 'few-events' } : null;
}

function assemble(
  { units, sinceMs }: BacktestInput,
  forecasters: readonly Forecaster[],
  tested: {
    readonly folds: readonly TestedFold[];
    readonly shares: readonly number[];
    readonly runs: readonly MethodRun[];
  },
  options: BacktestOptions,
): BacktestAnswer {
  const { folds, shares, runs } = tested;
  const ids = forecasters.map(({ id }) => id);
  const naive = forecasters.map(({ role }) => role === 'naive');
  const eligible = runs.map(({ fellBack }) => 2 * fellBack <= folds.length);
  const atShares = options.coverages.map((value) => ({ value, at: shares.indexOf(value) }));
  const byKm: Tested = {
    events: folds.map(({ truth }) => truth.events),
    best: folds.map(({ truth }) => truth.bestByKm),
    methods: runs.map((run) => run.byKm),
    naive,
  };
  const byArea: Tested = {
    events: folds.map(({ truth }) => truth.areaEvents),
    best: folds.map(({ truth }) => truth.bestByArea),
    methods: runs.map((run) => run.byArea),
    naive,
  };
  const km2 = total(units.areaKm2);
  const kmScores = atShares.map((share) => poolFolds(byKm, share, options));
  const areaScores = km2 > 0 ? atShares.map((share) => poolFolds(byArea, share, options)) : [];
  const events = total(byKm.events);
  const methods = forecasters.map(({ id, role }, method): MethodScore => {
    const run = runs[method];
    const of = (scores: typeof kmScores) => scores.flatMap((one) => one[method] ?? []);
    return {
      id,
      role,
      byKm: of(kmScores),
      byArea: of(areaScores),
      curve: shares.map((share, at) => {
        const hits = total((run?.byKm ?? []).map((fold) => fold[at] ?? 0));
        return { share, hitRate: hits / events };
      }),
      params: run?.params ?? [],
      issues: run?.issues ?? [],
      fellBack: run?.fellBack ?? 0,
    };
  });
  return {
    status: 'done',
    options,
    sinceMs,
    fromMs: folds[0]?.fromMs ?? sinceMs,
    toMs: folds.at(-1)?.toMs ?? sinceMs,
    folds: folds.map(({ fromMs, toMs, truth }) => ({ fromMs, toMs, events: truth.events })),
    events,
    areaEvents: total(byArea.events),
    lateEvents: total(folds.map(({ truth }) => truth.late)),
    km: total(units.lixelKm),
    km2,
    methods,
    verdicts: kmScores.map((scores) => verdictAt(ids, naive, scores, eligible)),
  };
}

function total(values: readonly number[] | Float64Array): number {
  let sum = 0;
  for (const value of values) sum += value;
  return sum;
}
