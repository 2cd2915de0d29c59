import type { RunContext } from '../../basics/run-context.ts';
import { f64 } from '../../geo/typed.ts';
import { chooseLambda } from '../regression/choose-lambda.ts';
import type { CountData } from '../regression/count-data.ts';
import { countGroups } from '../regression/count-groups.ts';
import { stepwise } from '../regression/stepwise.ts';
import type { CountModel } from '../regression/stepwise.ts';
import { keptWithout } from './kept-without.ts';
import type { LixelFactors } from './lixel-factors.ts';
import { screenFactors } from './screen-factors.ts';
import type { ScreenedFactor } from './screen-factors.ts';
import type { ChosenFactor, RiskTerrain } from './terrain-result.ts';

export type TerrainInput = {
  /** Incidents on each lixel, and km × years it was exposed; 0: it takes no part. */
  readonly count: Float64Array;
  readonly exposureKmYears: Float64Array;
  readonly factors: LixelFactors;
  /** Part of each lixel, 0 … FOLDS − 1: a cable in one part as far as can be. */
  readonly fold: Uint8Array;
};

export type TerrainOptions = {
  /** aggravating: only factors that raise the risk; both: those that lower it too. */
  readonly direction: 'both' | 'aggravating';
  /** full: ten parts, and the search again without each of them. quick: five parts, a coarser path of λ. */
  readonly effort: 'full' | 'quick';
};

/** Below this many incidents no model is fitted. */
export const LEAST_TERRAIN_INCIDENTS = 30;
export const TERRAIN_FOLDS = 10;

/** Parts and λ of the cross-validation. */
const EFFORT = {
  full: { folds: TERRAIN_FOLDS, steps: 100 },
  quick: { folds: 5, steps: 40 },
} as const;

const ALPHA = 0.5;
const Z95 = 1.959963984540054;

/**
 * Which surroundings and traits go with more, or fewer, incidents per km and year of cable? Risk terrain
 * modelling (Caplan & Kennedy; RTMDx) on lixels with offset ln(km × years): an elastic net Poisson
 * regression (α = ½, λ by cross-validation over the given parts) picks candidates; from none, factors are
 * taken in and let go by BIC, for Poisson and for negative binomial counts; the model with the least BIC
 * stays. Relative risk value exp(β) with a Wald interval at 95 %; relative risk of a lixel exp(Σβ) over the
 * lowest. The intervals do not know of the search, nor that one offender may strike often.
 *
 * Under 30 incidents, without factors or without exposure: no model, an issue, every lixel 1.
 * O(lixels × factors × λ) at worst, far less where few factors are in at a time.
 */
export async function riskTerrain(
  { count, exposureKmYears, factors, fold }: TerrainInput,
  { direction, effort }: TerrainOptions,
  ctx: RunContext,
): Promise<RiskTerrain> {
  const layers = factors.factors;
  const data: CountData = {
    count,
    exposure: exposureKmYears,
    factors: layers.map(({ holds }) => holds),
  };
  const screened = screenFactors(data, layers);
  const whole = countGroups(data, []);
  const incidents = whole.units.reduce((sum, many, k) => sum + many * f64(whole.count, k), 0);
  const known = {
    unitCount: whole.unitCount,
    exposureKmYears: whole.units.reduce((sum, many, k) => sum + many * f64(whole.exposure, k), 0),
    incidents,
  };
  const nothing = withoutModel(screened, known, factors.lixelCount);
  if (incidents < LEAST_TERRAIN_INCIDENTS) {
    const context = { count: Math.round(incidents), least: LEAST_TERRAIN_INCIDENTS };
    return { ...nothing, issues: [{ code: 'terrain.too-few', severity: 'warning', context }] };
  }
  const candidates = [...screened.keys()].filter((k) => screened[k]?.verdict === null);
  if (candidates.length === 0) {
    return { ...nothing, issues: [{ code: 'terrain.no-factors', severity: 'warning' }] };
  }
  const penalty = { alpha: ALPHA, least: direction === 'aggravating' ? 0 : -Infinity };
  const { folds, steps } = EFFORT[effort];
  const part = fold.map((one) => one % folds);
  const searched = countGroups(data, candidates, part);
  const { fits, best } = await chooseLambda(searched, penalty, ctx, steps);
  const kept = candidates.filter((_, k) => (fits[best]?.coefficients[k] ?? 0) !== 0);
  ctx.progress('terrain-step', 0);
  const groups = countGroups(data, kept, part);
  const poisson = await stepwise(groups, 'poisson', ctx);
  ctx.progress('terrain-step', 0.5);
  const negativeBinomial = await stepwise(groups, 'negative-binomial', ctx);
  const model = lesserBic(poisson, negativeBinomial);
  if (!model) return { ...nothing, issues: [{ code: 'terrain.no-fit', severity: 'warning' }] };
  const empty = { ...groups, factors: [] };
  const none = lesserBic(
    await stepwise(empty, 'poisson', ctx),
    await stepwise(empty, 'negative-binomial', ctx),
  );
  const keptIn =
    effort === 'full' ? await keptWithout(groups, model, ctx) : model.factors.map(() => 0);
  const chosen = chosenFactors(model, kept, keptIn);
  const inModel = new Set(chosen.map(({ factor }) => factor));
  return {
    ...known,
    factors: screened.map(({ verdict, ...factor }, k) => ({
      ...factor,
      verdict: inModel.has(k) ? 'chosen' : (verdict ?? (kept.includes(k) ? 'bic' : 'net')),
    })),
    chosen,
    family: model.family,
    theta: model.fit.theta,
    bic: {
      none: none?.bic ?? null,
      poisson: poisson?.bic ?? null,
      negativeBinomial: negativeBinomial?.bic ?? null,
    },
    reruns: effort === 'full' ? new Set(groups.fold).size : 0,
    relativeRisk: relativeRisk(factors, model, kept),
    issues: chosen.length === 0 ? [{ code: 'terrain.nothing-found', severity: 'info' }] : [],
  };
}

type Known = Pick<RiskTerrain, 'unitCount' | 'exposureKmYears' | 'incidents'>;

function withoutModel(
  screened: readonly ScreenedFactor[],
  known: Known,
  lixelCount: number,
): RiskTerrain {
  return {
    ...known,
    factors: screened.map((factor) => ({ ...factor, verdict: factor.verdict ?? 'thin' })),
    chosen: [],
    family: null,
    theta: null,
    bic: { none: null, poisson: null, negativeBinomial: null },
    reruns: 0,
    relativeRisk: new Float64Array(lixelCount).fill(1),
    issues: [],
  };
}

function lesserBic(
  one: CountModel | undefined,
  other: CountModel | undefined,
): CountModel | undefined {
  if (!one || !other) return one ?? other;
  return other.bic < one.bic ? other : one;
}

function chosenFactors(
  { factors, fit }: CountModel,
  kept: readonly number[],
  keptIn: readonly number[],
): ChosenFactor[] {
  const chosen = factors.map((place, k): ChosenFactor => {
    const beta = f64(fit.coefficients, k + 1);
    const error = f64(fit.standardErrors, k + 1);
    return {
      factor: kept[place] ?? 0,
      ratio: Math.exp(beta),
      low: Math.exp(beta - Z95 * error),
      high: Math.exp(beta + Z95 * error),
      keptIn: keptIn[k] ?? 0,
    };
  });
  const strength = ({ ratio }: ChosenFactor): number => Math.abs(Math.log(ratio));
  return chosen.toSorted((a, b) => strength(b) - strength(a) || a.factor - b.factor);
}

function relativeRisk(
  { lixelCount, factors }: LixelFactors,
  model: CountModel,
  kept: readonly number[],
): Float64Array {
  const risk = new Float64Array(lixelCount);
  model.factors.forEach((place, k) => {
    const beta = f64(model.fit.coefficients, k + 1);
    const holds = factors[kept[place] ?? -1]?.holds;
    for (let lixel = 0; lixel < lixelCount; lixel += 1) {
      if (holds?.[lixel] === 1) risk[lixel] = f64(risk, lixel) + beta;
    }
  });
  const lowest = risk.reduce((least, one) => Math.min(least, one), Infinity);
  return risk.map((one) => Math.exp(one - lowest));
}
