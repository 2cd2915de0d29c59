import { f64 } from '../../geo/typed.ts';

/** Rate μ + θω Σ e^(−ω(t − tᵢ)): background, offspring of each event, decay per time unit. */
export type Hawkes = { readonly mu: number; readonly theta: number; readonly omega: number };

export type HawkesFit = Hawkes & { readonly logLikelihood: number };

/**
 * Log likelihood of events at ascending times in [0, end]: Σ ln λ(tᵢ) − μ end − θ Σ (1 − e^(−ω(end − tᵢ))),
 * by the recursion of the exponential kernel (Ozaki 1979). O(events).
 */
export function hawkesLogLikelihood(times: Float64Array, end: number, at: Hawkes): number {
  return hawkesTerms(times, end, at).value;
}

const MOST_STEPS = 200;
const LEAST = 1e-12;

/**
 * The parameters that make the events most likely: Newton's method on the logarithms with the exact
 * slope, its own differences for the curvature, and steps halved until they climb. Under two events, or
 * all at one moment, there is no such fit.
 */
export function fitHawkes(times: Float64Array, end: number): HawkesFit | undefined {
  const count = times.length;
  if (count < 2 || !(end > 0) || f64(times, 0) === f64(times, count - 1)) return undefined;
  const meanGap = end / count;
  let at = [Math.log((0.7 * count) / end), Math.log(0.3), Math.log(1 / meanGap)];
  let { value, slope } = logTerms(times, end, at);
  for (let step = 0; step < MOST_STEPS; step += 1) {
    const move = climbing(slope, curvature(times, end, at));
    let next = at;
    for (let part = 1; part > 1e-10 && next === at; part /= 2) {
      const tried = at.map((one, k) => one + part * (move[k] ?? 0));
      if (logTerms(times, end, tried).value >= value) next = tried;
    }
    const moved = Math.max(...at.map((one, k) => Math.abs((next[k] ?? one) - one)));
    at = next;
    ({ value, slope } = logTerms(times, end, at));
    if (moved < LEAST) break;
  }
  const [mu = 0, theta = 0, omega = 0] = at.map(Math.exp);
  return Number.isFinite(value + mu + theta + omega)
    ? { mu, theta, omega, logLikelihood: value }
    : undefined;
}

function logTerms(times: Float64Array, end: number, logs: readonly number[]) {
  const [mu = 0, theta = 0, omega = 0] = logs.map(Math.exp);
  const { value, byMu, byTheta, byOmega } = hawkesTerms(times, end, { mu, theta, omega });
  return { value, slope: [mu * byMu, theta * byTheta, omega * byOmega] };
}

function hawkesTerms(times: Float64Array, end: number, { mu, theta, omega }: Hawkes) {
  let [value, byMu, byTheta, byOmega] = [-mu * end, -end, 0, 0];
  let [excited, delayed] = [0, 0];
  for (let i = 0; i < times.length; i += 1) {
    const t = f64(times, i);
    if (i > 0) {
      const gap = t - f64(times, i - 1);
      const fade = Math.exp(-omega * gap);
      delayed = fade * (delayed + gap * (1 + excited));
      excited = fade * (1 + excited);
    }
    const rate = mu + theta * omega * excited;
    const rest = end - t;
    const fading = Math.exp(-omega * rest);
    value += Math.log(rate) - theta * (1 - fading);
    byMu += 1 / rate;
    byTheta += (omega * excited) / rate - (1 - fading);
    byOmega += (theta * (excited - omega * delayed)) / rate - theta * rest * fading;
  }
  return { value, byMu, byTheta, byOmega };
}

/** Second derivatives from differences of the slope. */
function curvature(times: Float64Array, end: number, at: readonly number[]): number[][] {
  const h = 1e-5;
  const rows = at.map((_, k) => {
    const moved = (by: number) => at.map((one, j) => (j === k ? one + by : one));
    const [up, down] = [logTerms(times, end, moved(h)), logTerms(times, end, moved(-h))];
    return up.slope.map((one, j) => (one - (down.slope[j] ?? 0)) / (2 * h));
  });
  return rows.map((row, j) => row.map((one, k) => (one + (rows[k]?.[j] ?? 0)) / 2));
}

/** Newton's step, leaning to the slope as far as the curve needs to be made negative. */
function climbing(slope: readonly number[], curve: readonly (readonly number[])[]): number[] {
  for (let lean = 0; lean < 1e12; lean = lean === 0 ? 1e-6 : lean * 10) {
    const solved = solveNegative(slope, curve, lean);
    if (!solved) continue;
    const longest = Math.max(...solved.map(Math.abs));
    return solved.map((one) => (longest > 2 ? (2 * one) / longest : one));
  }
  return slope.map(() => 0);
}

/** Solves (lean − curve) x = slope; nothing unless lean − curve is positive definite. */
function solveNegative(
  slope: readonly number[],
  curve: readonly (readonly number[])[],
  lean: number,
): number[] | undefined {
  const size = slope.length;
  const rows = slope.map((right, i) => [
    ...slope.map((_, k) => (i === k ? lean : 0) - (curve[i]?.[k] ?? 0)),
    right,
  ]);
  for (let i = 0; i < size; i += 1) {
    const pivot = rows[i]?.[i] ?? 0;
    if (!(pivot > 0)) return undefined;
    for (let r = i + 1; r < size; r += 1) {
      const share = (rows[r]?.[i] ?? 0) / pivot;
      rows[r] = (rows[r] ?? []).map((one, k) => one - share * (rows[i]?.[k] ?? 0));
    }
  }
  const x = slope.map(() => 0);
  for (let i = size - 1; i >= 0; i -= 1) {
    const known = x.reduce((sum, one, k) => sum + (k > i ? (rows[i]?.[k] ?? 0) * one : 0), 0);
    x[i] = ((rows[i]?.[size] ?? 0) - known) / (rows[i]?.[i] ?? 1);
  }
  return x;
}
