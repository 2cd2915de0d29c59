import type { RunContext } from '../../basics/run-context.ts';
import { designOf, startOf } from './design.ts';
import type { CountGroups } from './count-groups.ts';
import { fitNegativeBinomial, fitPoisson } from './fit-counts.ts';
import type { CountFit } from './fit-counts.ts';
import { split } from './partition.ts';
import type { Partition } from './partition.ts';

export type CountFamily = 'poisson' | 'negative-binomial';

/** A model of the counts: places of its factors in the groups, and its fit. */
export type CountModel = {
  readonly family: CountFamily;
  /** In the order in which they were taken in; coefficient k + 1 belongs to factors[k]. */
  readonly factors: readonly number[];
  readonly fit: CountFit;
  readonly logLikelihood: number;
  /** −2 ln L + parameters × ln(units); θ is a parameter. */
  readonly bic: number;
};

/** BIC has to fall by more than rounding. */
const LEAST_GAIN = 1e-8;

/**
 * Which factors explain the counts? From none, one factor is taken in or let go at a time, whichever
 * lowers BIC most, until none does (R's step, both directions, k = ln n). A step that cannot be fitted
 * (factors that repeat one another, a factor that parts counts from zeros) is not taken. Nothing when not even
 * the mean can be fitted. O(steps × factors × groups).
 */
export async function stepwise(
  groups: CountGroups,
  family: CountFamily,
  ctx: RunContext,
): Promise<CountModel | undefined> {
  const start = startOf(groups, family);
  const first = fitModel(groups, family, [], start);
  if (!first) return undefined;
  let model: CountModel = first;
  let within = start;
  for (;;) {
    let best: CountModel = model;
    let bestWithin = within;
    for (let factor = 0; factor < groups.factors.length; factor += 1) {
      await ctx.breathe();
      const taken = model.factors.includes(factor);
      const factors = taken
        ? model.factors.filter((one) => one !== factor)
        : [...model.factors, factor];
      const rows = taken ? splitBy(groups, start, factors) : splitBy(groups, within, [factor]);
      const tried = fitModel(groups, family, factors, rows);
      if (!tried || tried.bic >= best.bic - LEAST_GAIN) continue;
      best = tried;
      bestWithin = rows;
    }
    if (best === model) return model;
    model = best;
    within = bestWithin;
  }
}

export function fitModel(
  groups: CountGroups,
  family: CountFamily,
  factors: readonly number[],
  rows = splitBy(groups, startOf(groups, family), factors),
): CountModel | undefined {
  const design = designOf(groups, rows, factors, family);
  const poisson = family === 'poisson';
  const fit = poisson ? fitPoisson(design) : fitNegativeBinomial(design);
  if (!fit) return undefined;
  const logLikelihood = fit.logLikelihood + (poisson ? groups.logConstant : 0);
  const parameters = factors.length + (poisson ? 1 : 2);
  const bic = parameters * Math.log(groups.unitCount) - 2 * logLikelihood;
  return { family, factors, fit, logLikelihood, bic };
}

function splitBy(groups: CountGroups, from: Partition, factors: readonly number[]): Partition {
  return factors.reduce((rows, factor) => {
    const holds = groups.factors[factor];
    return holds ? split(rows, holds, 2) : rows;
  }, from);
}
