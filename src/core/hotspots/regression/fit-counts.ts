import { f64 } from '../../geo/typed.ts';
import { digamma, logGamma, trigamma } from '../rates/log-gamma.ts';
import { cholesky, inverseDiagonal, solveWith } from './cholesky.ts';
import type { Design } from './design.ts';

export type CountFit = {
  /** ln rate without any factor, then ln rate ratio of each. */
  readonly coefficients: Float64Array;
  readonly standardErrors: Float64Array;
  /** Without the constant of the counts for Poisson (CountGroups.logConstant); whole for the other. */
  readonly logLikelihood: number;
  /** Variance μ + μ²/θ; null for Poisson. */
  readonly theta: number | null;
};

const MOST_STEPS = 60;
const MOST_ROUNDS = 60;
const TOLERANCE = 1e-11;
/** Beyond these there is no more spread than Poisson's, and nothing to be found. */
const THETA_RANGE = { least: 1e-6, most: 1e7 } as const;
/** e^±12 times the rate: the likelihood grows without end, a factor parts the counts from the zeros. */
const MOST_COEFFICIENT = 12;

/**
 * Maximum likelihood of a log-linear Poisson rate: Newton's method (iteratively reweighted least squares)
 * with step halving. Nothing when columns depend on one another, when nothing happened, or when a factor
 * parts counts from zeros so that its coefficient has no end. O(rows × columns²) a step.
 */
export function fitPoisson(design: Design): CountFit | undefined {
  return climb(design, null, startOf(design));
}

/**
 * The same with variance μ + μ²/θ (NB2), θ by maximum likelihood in turn with the coefficients, as MASS
 * glm.nb does; standard errors take θ as known, as there. Nothing also when θ has no end: the counts
 * spread no more than Poisson's.
 */
export function fitNegativeBinomial(design: Design): CountFit | undefined {
  const poisson = fitPoisson(design);
  if (!poisson) return undefined;
  let coefficients = poisson.coefficients;
  let theta = momentTheta(design, coefficients);
  let last = Number.NaN;
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    const better = bestTheta(design, coefficients, theta);
    if (better === undefined) return undefined;
    theta = better;
    const fit = climb(design, theta, coefficients);
    if (!fit) return undefined;
    coefficients = fit.coefficients;
    if (Math.abs(fit.logLikelihood - last) <= TOLERANCE * (1 + Math.abs(last))) return fit;
    last = fit.logLikelihood;
  }
  return undefined;
}

function startOf({ columns, units, count, exposure }: Design): Float64Array {
  const start = new Float64Array(columns);
  let [all, over] = [0, 0];
  units.forEach((many, row) => {
    all += many * f64(count, row);
    over += many * f64(exposure, row);
  });
  start[0] = Math.log(all / over);
  return start;
}

function climb(design: Design, theta: number | null, start: Float64Array): CountFit | undefined {
  if (!start.every(Number.isFinite)) return undefined;
  let at = start;
  let value = logLikelihood(design, at, theta);
  for (let step = 0; step < MOST_STEPS; step += 1) {
    const { slope, curve } = scores(design, at, theta);
    const lower = cholesky(curve, design.columns);
    if (!lower) return undefined;
    const move = solveWith(lower, slope);
    const gain = move.reduce((sum, by, k) => sum + by * f64(slope, k), 0);
    if (gain <= TOLERANCE) {
      const variance = inverseDiagonal(lower, design.columns);
      const standardErrors = variance.map(Math.sqrt);
      return { coefficients: at, standardErrors, logLikelihood: value, theta };
    }
    const next = halved(design, theta, { at, move, value });
    if (!next || next.at.some((one, k) => k > 0 && Math.abs(one) > MOST_COEFFICIENT))
      return undefined;
    ({ at, value } = next);
  }
  return undefined;
}

function halved(
  design: Design,
  theta: number | null,
  from: { readonly at: Float64Array; readonly move: Float64Array; readonly value: number },
): { at: Float64Array; value: number } | undefined {
  for (let part = 1; part > 1e-8; part /= 2) {
    const at = from.at.map((one, k) => one + part * f64(from.move, k));
    const value = logLikelihood(design, at, theta);
    if (value >= from.value - 1e-12 * Math.abs(from.value)) return { at, value };
  }
  return undefined;
}

function scores(design: Design, at: Float64Array, theta: number | null) {
  const { columns, x } = design;
  const slope = new Float64Array(columns);
  const curve = new Float64Array(columns * columns);
  for (let row = 0; row < design.rows; row += 1) {
    const mean = f64(design.exposure, row) * Math.exp(dot(design, at, row));
    const shrink = theta === null ? 1 : theta / (theta + mean);
    const many = f64(design.units, row) * shrink;
    const off = many * (f64(design.count, row) - mean);
    const weight = many * mean;
    for (let j = 0; j < columns; j += 1) {
      const xj = f64(x, row * columns + j);
      if (xj === 0) continue;
      slope[j] = f64(slope, j) + off * xj;
      for (let k = 0; k <= j; k += 1) {
        const place = j * columns + k;
        curve[place] = f64(curve, place) + weight * xj * f64(x, row * columns + k);
      }
    }
  }
  return { slope, curve };
}

function dot({ columns, x }: Design, at: Float64Array, row: number): number {
  let sum = 0;
  for (let k = 0; k < columns; k += 1) sum += f64(x, row * columns + k) * f64(at, k);
  return sum;
}

function logLikelihood(design: Design, at: Float64Array, theta: number | null): number {
  let value = 0;
  const logTheta = theta === null ? 0 : Math.log(theta);
  const ownGamma = theta === null ? 0 : logGamma(theta);
  for (let row = 0; row < design.rows; row += 1) {
    const rate = dot(design, at, row);
    const [y, e] = [f64(design.count, row), f64(design.exposure, row)];
    const mean = e * Math.exp(rate);
    const many = f64(design.units, row);
    if (theta === null) {
      value += many * (y * rate - mean);
      continue;
    }
    value -= many * theta * Math.log1p(mean / theta);
    if (y === 0) continue;
    const gammas = logGamma(y + theta) - ownGamma - logGamma(y + 1);
    value += many * (gammas + y * (Math.log(mean) - logTheta - Math.log1p(mean / theta)));
  }
  return value;
}

/** Σ(y − μ)² over Σμ², the moment estimate of 1/θ over Poisson's. */
function momentTheta(design: Design, at: Float64Array): number {
  let [above, below] = [0, 0];
  for (let row = 0; row < design.rows; row += 1) {
    const mean = f64(design.exposure, row) * Math.exp(dot(design, at, row));
    const many = f64(design.units, row);
    above += many * ((f64(design.count, row) - mean) ** 2 - mean);
    below += many * mean * mean;
  }
  return above > 0 ? Math.max(0.01, below / above) : 1;
}

/** Newton's method on ln θ with the means held; undefined when the likelihood rises to the end of the range. */
function bestTheta(design: Design, at: Float64Array, start: number): number | undefined {
  const mean = Float64Array.from(
    { length: design.rows },
    (_, row) => f64(design.exposure, row) * Math.exp(dot(design, at, row)),
  );
  let logTheta = Math.log(start);
  for (let step = 0; step < MOST_STEPS; step += 1) {
    const { slope, curve } = thetaScores(design, mean, Math.exp(logTheta));
    if (Math.abs(slope) < 1e-9) break;
    const move = curve < 0 ? -slope / curve : Math.sign(slope);
    logTheta += Math.min(2, Math.max(-2, move));
    if (logTheta > Math.log(THETA_RANGE.most)) return undefined;
    logTheta = Math.max(Math.log(THETA_RANGE.least), logTheta);
  }
  return Math.exp(logTheta);
}

/** Derivatives of the log likelihood by ln θ. */
function thetaScores(design: Design, mean: Float64Array, theta: number) {
  const [own, ownNext] = [digamma(theta), trigamma(theta)];
  let [slope, curve] = [0, 0];
  for (let row = 0; row < design.rows; row += 1) {
    const [y, mu, many] = [f64(design.count, row), f64(mean, row), f64(design.units, row)];
    let first = (mu - y) / (theta + mu) - Math.log1p(mu / theta);
    let second = mu / (theta * (theta + mu)) - (mu - y) / (theta + mu) ** 2;
    if (y > 0) {
      first += digamma(y + theta) - own;
      second += trigamma(y + theta) - ownNext;
    }
    slope += many * first;
    curve += many * second;
  }
  return { slope: theta * slope, curve: theta * theta * curve + theta * slope };
}
