import type { Issue } from '../../basics/issue.ts';
import type { RunContext } from '../../basics/run-context.ts';
import type { ParamValues } from '../contract.ts';
import type { Forecast, Forecaster } from '../forecast/contract.ts';
import { riskByArea } from './area-units.ts';
import type { BacktestInput } from './backtest-input.ts';
import { FOLDS_BETWEEN_CHOICES } from './backtest-options.ts';
import type { FoldTruth } from './fold-truth.ts';
import type { FoldWindow } from './folds.ts';
import { hitsAtShares } from './hits-at-shares.ts';
import { knownBefore } from './known-before.ts';

/** What one method caught in each fold, by share. */
export type MethodRun = {
  readonly byKm: readonly Float64Array[];
  readonly byArea: readonly Float64Array[];
  readonly params: readonly ParamValues[];
  readonly issues: readonly Issue[];
  /** Forecasts that another method had to stand in for, or that had too little to go by. */
  readonly fellBack: number;
};

/**
 * Runs a method at every cut, on what was known then. It chooses its parameters itself at the first fold
 * and every FOLDS_BETWEEN_CHOICES folds, and is given them in between: they never come from later data.
 * What is `steady` keeps its whole forecast in between.
 */
export async function runMethod(
  forecaster: Forecaster,
  input: BacktestInput,
  folds: readonly (FoldWindow & { readonly truth: FoldTruth })[],
  shares: readonly number[],
  ctx: RunContext,
): Promise<MethodRun> {
  const byKm: Float64Array[] = [];
  const byArea: Float64Array[] = [];
  const params: ParamValues[] = [];
  const issues = new Map<string, Issue>();
  let fellBack = 0;
  let made: Forecast | null = null;
  const { units, support, sinceMs } = input;
  for (const [fold, { fromMs, toMs, truth }] of folds.entries()) {
    ctx.progress('backtest', fold / folds.length);
    await ctx.breathe();
    const anew = fold % FOLDS_BETWEEN_CHOICES === 0;
    if (anew || !made || forecaster.steady !== true) {
      const past = knownBefore(input.events, fromMs);
      const window = { sinceMs, fromMs, toMs };
      const chosen = anew ? {} : (params.at(-1) ?? {});
      made = await forecaster.forecast(past, window, support, chosen, ctx);
      if (anew) params.push(made.params);
    }
    for (const issue of made.issues) issues.set(JSON.stringify(issue), issue);
    if (made.issues.some(({ severity }) => severity !== 'info')) fellBack += 1;
    const { perKm } = made;
    const { lixelHits, areaHits } = truth;
    byKm.push(hitsAtShares({ risk: perKm, hits: lixelHits, size: units.lixelKm }, shares));
    const risk = riskByArea(perKm, units);
    byArea.push(hitsAtShares({ risk, hits: areaHits, size: units.areaKm2 }, shares));
  }
  return { byKm, byArea, params, issues: [...issues.values()], fellBack };
}
