import type { RunContext } from '../../basics/run-context.ts';
import { f64 } from '../../geo/typed.ts';
import type { CountGroups } from './count-groups.ts';
import { greatestLambda, netPath } from './elastic-net.ts';
import type { NetFit } from './elastic-net.ts';
import type { Penalty } from './penalised-fit.ts';

export type LambdaChoice = {
  /** Falling; as far as the search went. */
  readonly lambdas: Float64Array;
  /** Mean Poisson deviance of a unit that took no part in the fit. */
  readonly deviance: Float64Array;
  /** Place in `lambdas` of the least. */
  readonly best: number;
  readonly fits: readonly NetFit[];
};

/** glmnet's path: this many λ, falling evenly in logarithms to this share of the greatest. */
const PATH = { steps: 100, share: 1e-4 } as const;
/** The path ends where deviance explained grows by less than this share (glmnet's fdev). */
const LEAST_GROWTH = 1e-5;
const LEAST_STEPS = 5;
/** It also ends when a tenth of its λ in a row foretold no better: from there on noise is fitted. */
const PATIENCE = 0.1;

type FoldedGroups = CountGroups & { readonly fold: Uint8Array };

/**
 * The penalty that foretells best: each fold is left out once, and the λ with the least mean deviance on
 * what was left out is taken (glmnet's cv.glmnet, whose path of 100 λ it follows until ten in a row bring nothing).
 * Deterministic: the folds are given.
 */
export async function chooseLambda(
  groups: FoldedGroups,
  penalty: Omit<Penalty, 'lambda'>,
  ctx: RunContext,
  pathSteps: number = PATH.steps,
): Promise<LambdaChoice> {
  const greatest = greatestLambda(groups, penalty.alpha);
  const fitAt = netPath(groups, penalty);
  const left = leftOutOnce(groups, penalty);
  const lambdas: number[] = [];
  const deviance: number[] = [];
  const fits: NetFit[] = [];
  let best = 0;
  let explained = 0;
  const steps = greatest > 0 ? pathSteps : 0;
  for (let step = 0; step < steps; step += 1) {
    ctx.progress('terrain-net', step / steps);
    const lambda = greatest * PATH.share ** (step / (steps - 1));
    const fit = fitAt(lambda);
    lambdas.push(lambda);
    fits.push(fit);
    deviance.push(await meanDeviance(left, lambda, ctx));
    if ((deviance[step] ?? 0) < (deviance[best] ?? 0)) best = step;
    const now = 1 - devianceOf(groups, fit) / devianceOf(groups, withoutFactors(fits[0] ?? fit));
    const grown = now - explained;
    explained = now;
    if (step >= LEAST_STEPS && grown < LEAST_GROWTH * explained) break;
    if (step - best >= PATIENCE * steps) break;
  }
  return { lambdas: Float64Array.from(lambdas), deviance: Float64Array.from(deviance), best, fits };
}

type LeftOut = {
  readonly left: CountGroups;
  readonly fitAt: (lambda: number) => NetFit;
};

/** A fold that holds all that happened cannot be foretold from the others: it takes no part. */
function leftOutOnce(groups: FoldedGroups, penalty: Omit<Penalty, 'lambda'>): LeftOut[] {
  const folds = [...new Set(groups.fold)].toSorted((a, b) => a - b);
  return folds.flatMap((fold) => {
    const kept = withUnits(groups, (group) => groups.fold[group] !== fold);
    const left = withUnits(groups, (group) => groups.fold[group] === fold);
    return hasCounts(kept) ? [{ left, fitAt: netPath(kept, penalty) }] : [];
  });
}

async function meanDeviance(
  parts: readonly LeftOut[],
  lambda: number,
  ctx: RunContext,
): Promise<number> {
  let [sum, units] = [0, 0];
  for (const { left, fitAt } of parts) {
    await ctx.breathe();
    sum += devianceOf(left, fitAt(lambda));
    units += left.unitCount;
  }
  return units > 0 ? sum / units : 0;
}

function withoutFactors(fit: NetFit): NetFit {
  return { ...fit, coefficients: fit.coefficients.map(() => 0) };
}

function withUnits(groups: CountGroups, kept: (group: number) => boolean): CountGroups {
  return { ...groups, ...unitsOf(groups.units.map((many, group) => (kept(group) ? many : 0))) };
}

function unitsOf(units: Float64Array) {
  return { units, unitCount: units.reduce((sum, many) => sum + many, 0) };
}

function hasCounts({ units, count }: CountGroups): boolean {
  return units.some((many, group) => many > 0 && f64(count, group) > 0);
}

/** 2 Σ y ln(y/μ) − (y − μ) over the units of the groups. */
function devianceOf(groups: CountGroups, { intercept, coefficients }: NetFit): number {
  const rate = new Float64Array(groups.groupCount).fill(intercept);
  groups.factors.forEach((holds, factor) => {
    const by = f64(coefficients, factor);
    if (by === 0) return;
    for (let group = 0; group < holds.length; group += 1) {
      if (holds[group] === 1) rate[group] = f64(rate, group) + by;
    }
  });
  let sum = 0;
  for (let group = 0; group < groups.groupCount; group += 1) {
    const y = f64(groups.count, group);
    const mean = f64(groups.exposure, group) * Math.exp(f64(rate, group));
    sum += f64(groups.units, group) * ((y > 0 ? y * Math.log(y / mean) : 0) - (y - mean));
  }
  return 2 * sum;
}
