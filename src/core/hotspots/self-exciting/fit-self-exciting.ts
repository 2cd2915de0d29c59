import { sum } from '../../basics/sum.ts';
import { f64, u32 } from '../../geo/typed.ts';
import type { NearGaps } from './near-gaps.ts';

/** Rate at km s and day t: μ b(s) + θω Σ e^(−ω(t − tᵢ)) k(s, sᵢ) over earlier events i. */
export type SelfExcitingFit = {
  /** Background events a day on the whole network. */
  readonly mu: number;
  /** Offspring of an event in the long run, and decay per day. */
  readonly theta: number;
  readonly omega: number;
  readonly logLikelihood: number;
  /** By event: chance that it is background. */
  readonly background: Float64Array;
};

export type SelfExcitingData = {
  readonly days: number;
  /** Days from each event to the end. */
  readonly restDays: Float64Array;
  /** b at each event, per km; the event itself took no part in it. */
  readonly backgroundPerKm: Float64Array;
  readonly gaps: NearGaps;
};

const MOST_STEPS = 500;
const TOLERANCE = 1e-9;
/** Half-lives from a day to two years: beyond them the decay cannot be told from the background. */
const OMEGA = { start: 1 / 20, least: Math.LN2 / 730, most: Math.LN2 } as const;

/**
 * Expectation maximisation with correction at the end of time (Lewis & Mohler 2011), b and k given; θ held
 * where it is given. O(steps × pairs).
 */
export function fitSelfExciting(data: SelfExcitingData, theta?: number): SelfExcitingFit {
  const count = data.restDays.length;
  let at: Parameters = { mu: (0.8 * count) / data.days, theta: theta ?? 0.2, omega: OMEGA.start };
  let last = -Infinity;
  for (let step = 1; ; step += 1) {
    const { logLikelihood, background, triggered, waited } = expected(data, at);
    const gained = logLikelihood - last;
    if (step === MOST_STEPS || gained <= TOLERANCE * (1 + Math.abs(logLikelihood))) {
      const { mu, theta: offspring, omega } = at;
      return { mu, theta: offspring, omega, logLikelihood, background };
    }
    last = logLikelihood;
    const sums = { background: sum(background), triggered, waited };
    at = improved(data, at, sums, theta);
  }
}

type Parameters = Pick<SelfExcitingFit, 'mu' | 'theta' | 'omega'>;

function expected({ days, restDays, backgroundPerKm, gaps }: SelfExcitingData, at: Parameters) {
  const { mu, theta, omega } = at;
  const background = new Float64Array(restDays.length);
  let [logLikelihood, triggered, waited] = [-mu * days, 0, 0];
  for (let event = 0; event < restDays.length; event += 1) {
    let [excited, delayed] = [0, 0];
    const end = u32(gaps.start, event + 1);
    for (let pair = u32(gaps.start, event); pair < end; pair += 1) {
      const gap = f64(gaps.gapDays, pair);
      const part = theta * omega * Math.exp(-omega * gap) * f64(gaps.perKm, pair);
      excited += part;
      delayed += part * gap;
    }
    const own = mu * f64(backgroundPerKm, event);
    const rate = own + excited;
    logLikelihood += Math.log(rate) - theta * (1 - Math.exp(-omega * f64(restDays, event)));
    background[event] = own / rate;
    triggered += excited / rate;
    waited += delayed / rate;
  }
  return { logLikelihood, background, triggered, waited };
}

function improved(
  { days, restDays }: SelfExcitingData,
  { theta: before, omega }: Parameters,
  sums: { readonly background: number; readonly triggered: number; readonly waited: number },
  held: number | undefined,
): Parameters {
  let [seen, unseenWait] = [0, 0];
  for (const rest of restDays) {
    const fading = Math.exp(-omega * rest);
    seen += 1 - fading;
    unseenWait += rest * fading;
  }
  const theta = held ?? (seen > 0 ? sums.triggered / seen : 0);
  const wait = sums.waited + before * unseenWait;
  const decay = wait > 0 && sums.triggered > 0 ? sums.triggered / wait : omega;
  return {
    mu: sums.background / days,
    theta,
    omega: Math.min(OMEGA.most, Math.max(OMEGA.least, decay)),
  };
}

export type ShareInterval = {
  /** Share of the events that earlier ones near by account for, and its 95 % interval. */
  readonly share: number;
  readonly low: number;
  readonly high: number;
};

/** Half the 95 % quantile of χ² with one degree of freedom. */
const DROP = 3.841458820694124 / 2;
const HALVINGS = 24;

/**
 * The share of triggered events with its profile likelihood interval: all θ at which the likelihood, the
 * other parameters at their best, is within 1.92 of the greatest. It takes the background b as known.
 */
export function triggeredShare(data: SelfExcitingData, best: SelfExcitingFit): ShareInterval {
  const shareOf = ({ background }: SelfExcitingFit): number =>
    1 - sum(background) / Math.max(1, background.length);
  const within = (theta: number): SelfExcitingFit | undefined => {
    const fit = fitSelfExciting(data, theta);
    return fit.logLikelihood >= best.logLikelihood - DROP ? fit : undefined;
  };
  const edge = (inside: number, outside: number): number => {
    let [near, far] = [inside, outside];
    let fit = best;
    for (let step = 0; step < HALVINGS; step += 1) {
      const middle = (near + far) / 2;
      const found = within(middle);
      if (found) {
        near = middle;
        fit = found;
      } else far = middle;
    }
    return shareOf(fit);
  };
  let beyond = Math.max(0.05, 2 * best.theta);
  while (within(beyond) && beyond < 16) beyond *= 2;
  return {
    share: shareOf(best),
    low: within(0) ? 0 : edge(best.theta, 0),
    high: edge(best.theta, beyond),
  };
}
