import { f64 } from '../../geo/typed.ts';
import { digamma, logGamma, trigamma } from './log-gamma.ts';

export type GammaPrior = { readonly alpha: number; readonly beta: number };

const MOST_STEPS = 100;
const ALPHA_RANGE = { least: 1e-4, most: 1e6 } as const;

/**
 * Maximum marginal likelihood of α and β when counts are Poisson with Gamma(α, β) rates: the negative
 * binomial Σ ln Γ(y+α) − ln Γ(α) + α ln(β/(β+e)) + y ln(e/(β+e)). Newton's method on ln α and ln β with
 * step halving. Nothing when the counts spread no more than Poisson counts of one rate would, that is
 * when Σ (y − me)² ≤ Σ y, the score of the Poisson limit. Units without exposure do not take part.
 */
export function fitNegativeBinomial(
  counts: Float64Array,
  exposures: Float64Array,
  meanRate: number,
): GammaPrior | undefined {
  const spread = momentSpread(counts, exposures, meanRate);
  if (!(spread > 0)) return undefined;
  const tally = tallyCounts(counts, exposures);
  const alphaAtStart = clampAlpha(1 / spread);
  let at: Point = { logAlpha: Math.log(alphaAtStart), logBeta: Math.log(alphaAtStart / meanRate) };
  let state = likelihood(counts, exposures, tally, at);
  for (let step = 0; step < MOST_STEPS; step += 1) {
    const move = newtonStep(state);
    if (promisedGain(state, move) < 1e-12 * (1 + Math.abs(state.value))) {
      at = { logAlpha: at.logAlpha + move.logAlpha, logBeta: at.logBeta + move.logBeta };
      break;
    }
    const next = climb(at, move, state.value, (p) => likelihood(counts, exposures, tally, p));
    if (!next) break;
    at = next.at;
    state = next.state;
  }
  const alpha = Math.exp(at.logAlpha);
  const beta = Math.exp(at.logBeta);
  const sound = Number.isFinite(alpha + beta) && beta > 0 && alpha < ALPHA_RANGE.most;
  return sound ? { alpha, beta } : undefined;
}

type Point = { readonly logAlpha: number; readonly logBeta: number };
type Tally = ReadonlyMap<number, number>;

type State = {
  readonly value: number;
  readonly slope: Point;
  /** Second derivatives: αα, αβ, ββ in logarithms. */
  readonly curve: readonly [number, number, number];
};

/** Σ((y − me)² − y) / Σ(me)², the moment estimate of 1/α. */
function momentSpread(counts: Float64Array, exposures: Float64Array, meanRate: number): number {
  let above = 0;
  let below = 0;
  for (let i = 0; i < counts.length; i += 1) {
    const expected = meanRate * f64(exposures, i);
    above += (f64(counts, i) - expected) ** 2 - f64(counts, i);
    below += expected * expected;
  }
  return below > 0 ? above / below : 0;
}

function tallyCounts(counts: Float64Array, exposures: Float64Array): Tally {
  const tally = new Map<number, number>();
  for (let i = 0; i < counts.length; i += 1) {
    const y = f64(counts, i);
    if (y > 0 && f64(exposures, i) > 0) tally.set(y, (tally.get(y) ?? 0) + 1);
  }
  return tally;
}

function likelihood(
  counts: Float64Array,
  exposures: Float64Array,
  tally: Tally,
  { logAlpha, logBeta }: Point,
): State {
  const alpha = Math.exp(logAlpha);
  const beta = Math.exp(logBeta);
  const own = gammaTerms(tally, alpha);
  let { value, slope, curve } = own;
  let slopeBeta = 0;
  let cross = 0;
  let curveBeta = 0;
  const square = alpha / (beta * beta);
  let known = 0;
  let sum = 0;
  let logShare = 0;
  let product = 0;
  for (let i = 0; i < counts.length; i += 1) {
    const e = f64(exposures, i);
    if (!(e > 0)) continue;
    // One unit after another has the same exposure: its logarithm is worth keeping.
    if (e !== known) {
      known = e;
      sum = beta + e;
      logShare = -Math.log1p(e / beta);
      product = beta * sum;
    }
    const y = f64(counts, i);
    value += alpha * logShare + (y > 0 ? y * Math.log(e / sum) : 0);
    slope += logShare;
    slopeBeta += (alpha * e - y * beta) / product;
    cross += e / product;
    curveBeta += (alpha + y) / (sum * sum) - square;
  }
  return {
    value,
    slope: { logAlpha: alpha * slope, logBeta: beta * slopeBeta },
    curve: [
      alpha * alpha * curve + alpha * slope,
      alpha * beta * cross,
      beta * beta * curveBeta + beta * slopeBeta,
    ],
  };
}

/** Σ ln Γ(y+α) − ln Γ(α) over the units with incidents, and its two derivatives. */
function gammaTerms(tally: Tally, alpha: number) {
  const [log, first, second] = [logGamma(alpha), digamma(alpha), trigamma(alpha)];
  let [value, slope, curve] = [0, 0, 0];
  for (const [y, units] of tally) {
    value += units * (logGamma(y + alpha) - log);
    slope += units * (digamma(y + alpha) - first);
    curve += units * (trigamma(y + alpha) - second);
  }
  return { value, slope, curve };
}

/** Newton's step where the likelihood is concave, a bounded step uphill where it is not. */
function newtonStep({ slope, curve: [aa, ab, bb] }: State): Point {
  const determinant = aa * bb - ab * ab;
  const concave = aa < 0 && determinant > 0;
  const logAlpha = concave
    ? (ab * slope.logBeta - bb * slope.logAlpha) / determinant
    : slope.logAlpha;
  const logBeta = concave
    ? (ab * slope.logAlpha - aa * slope.logBeta) / determinant
    : slope.logBeta;
  const shrink = Math.min(1, 2 / Math.max(Math.hypot(logAlpha, logBeta), 1e-300));
  return { logAlpha: shrink * logAlpha, logBeta: shrink * logBeta };
}

/** What the step adds if the likelihood is a parabola: below its rounding there is nothing to search. */
function promisedGain({ slope }: State, move: Point): number {
  return (slope.logAlpha * move.logAlpha + slope.logBeta * move.logBeta) / 2;
}

function climb(
  from: Point,
  move: Point,
  value: number,
  evaluate: (at: Point) => State,
): { at: Point; state: State } | undefined {
  for (let part = 1; part > 1e-6; part /= 2) {
    const alpha = clampAlpha(Math.exp(from.logAlpha + part * move.logAlpha));
    const at = { logAlpha: Math.log(alpha), logBeta: from.logBeta + part * move.logBeta };
    const state = evaluate(at);
    if (state.value >= value) return { at, state };
  }
  return undefined;
}

function clampAlpha(alpha: number): number {
  return Math.min(ALPHA_RANGE.most, Math.max(ALPHA_RANGE.least, alpha));
}
