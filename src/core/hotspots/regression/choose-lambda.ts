import type { RunContext } from '../../basics/run-context.ts';
import { f64 } from '../../geo/typed.ts';
import type { CountGroups } from './count-groups.ts';
import { elasticNet, greatestLambda } from './elastic-net.ts';
import type { NetFit } from './elastic-net.ts';
import type { Penalty } from './penalised-fit.ts';

export type LambdaChoice = {
  readonly lambdas: Float64Array;
  /** Mean Poisson deviance of a unit that took no part in the fit. */
  readonly deviance: Float64Array;
  /** Places in `lambdas`. */
  readonly best: number;
  /** The largest λ within one standard error of the best. */
  readonly oneError: number;
  readonly fits: readonly NetFit[];
};

/** glmnet's path: this many λ, falling evenly in logarithms to this share of the greatest. */
const PATH = { steps: 100, share: 1e-4 } as const;
/** The path ends where deviance explained grows by less than this share (glmnet's fdev). */
const LEAST_GROWTH = 1e-5;
const LEAST_STEPS = 5;

/**
 * The penalty that foretells best: each fold is left out once, and the λ with the least mean deviance on
 * what was left out is taken (glmnet's cv.glmnet). Deterministic: the folds are given.
 */
export async function chooseLambda(
  groups: CountGroups & { readonly fold: Uint8Array },
  penalty: Omit<Penalty, 'lambda'>,
  ctx: RunContext,
): Promise<LambdaChoice> {
  const greatest = greatestLambda(groups, penalty.alpha);
  const whole = Float64Array.from(
    { length: greatest > 0 ? PATH.steps : 0 },
    (_, step) => greatest * PATH.share ** (step / (PATH.steps - 1)),
  );
  const { fits, lambdas } = usefulPath(groups, whole, penalty);
  const folds = [...new Set(groups.fold)].toSorted((a, b) => a - b);
  const sums = lambdas.map(() => 0);
  const squares = lambdas.map(() => 0);
  let all = 0;
  for (const [done, fold] of folds.entries()) {
    ctx.progress('terrain-net', done / folds.length);
    await ctx.breathe();
    const kept = withUnits(groups, (group) => groups.fold[group] !== fold);
    const left = withUnits(groups, (group) => groups.fold[group] === fold);
    if (!hasCounts(kept)) continue;
    const units = left.units.reduce((sum, many) => sum + many, 0);
    all += units;
    elasticNet(kept, lambdas, penalty).forEach((fit, at) => {
      const mean = devianceOf(left, fit) / units;
      sums[at] = f64(sums, at) + units * mean;
      squares[at] = f64(squares, at) + units * mean * mean;
    });
  }
  const deviance = sums.map((sum) => (all > 0 ? sum / all : 0));
  const best = deviance.reduce((least, one, at) => (one < f64(deviance, least) ? at : least), 0);
  const error = Math.sqrt(
    Math.max(0, f64(squares, best) / Math.max(1, all) - f64(deviance, best) ** 2) /
      Math.max(1, folds.length - 1),
  );
  const oneError = deviance.findIndex((one) => one <= f64(deviance, best) + error);
  return { lambdas, deviance, best, oneError: Math.max(0, oneError), fits };
}

function usefulPath(groups: CountGroups, lambdas: Float64Array, penalty: Omit<Penalty, 'lambda'>) {
  const fits = elasticNet(groups, lambdas, penalty);
  const first = fits[0];
  if (!first) return { fits, lambdas };
  const none = devianceOf(groups, { ...first, coefficients: first.coefficients.map(() => 0) });
  let last = 0;
  const end = fits.findIndex((fit, step) => {
    const explained = 1 - devianceOf(groups, fit) / none;
    const grown = explained - last;
    last = explained;
    return step >= LEAST_STEPS && grown < LEAST_GROWTH * explained;
  });
  const steps = end < 0 ? fits.length : end + 1;
  return { fits: fits.slice(0, steps), lambdas: lambdas.subarray(0, steps) };
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
