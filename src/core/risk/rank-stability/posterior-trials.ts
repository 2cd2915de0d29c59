import { TARGET_KINDS } from '../../study/study-result.ts';
import { pointsOf } from '../../targets/score.ts';
import { exponentialTable, nextPrime, shuffleOf, stepBack, trialKeys } from './chance.ts';
import { linkTotals } from './evidence.ts';
import { familyPrior } from './family-prior.ts';
import { heldPoints } from './held-points.ts';
import { likelihoodAt } from './likelihood-at.ts';
import { addLinks } from './link-sums.ts';
import type { ScoreTrials, TrialScores } from './score-trials.ts';
import type { TrialInput } from './trial-input.ts';

/**
 * Scores under draws of the rates from their posteriors. A target's rate is (g + known + Σ around × ε) ÷
 * (β + exposure): g ~ Gamma(α) for what the family says, ε ~ Exp(1) for each incident. With incidents that
 * count one each this is exactly Gamma(α + n) ÷ (β + exposure), the posterior of shrinkRates; sections that
 * share an incident share its ε, so a hot stretch rises and falls as one. g is stratified: over the trials
 * each target gets every slice of its prior once, in an order of its own. A family without a fitted prior
 * has one rate for all, drawn once a trial. The repeat component and all others are facts here: held.
 */
export function posteriorTrials(input: TrialInput, count: number, seed: number): ScoreTrials {
  const { kind, evidence } = input;
  const { around, known, exposure } = evidence;
  const most = pointsOf(input.weights).likelihood;
  const held = heldPoints(input, ['repeat', 'vulnerability', 'consequence', 'protection_class']);
  const prime = nextPrime(count);
  const priors = TARGET_KINDS.map((id) =>
    familyPrior(
      input.families.find((one) => one.kind === id),
      prime,
    ),
  );
  const none = familyPrior(undefined, prime);
  const priorOf = (target: number) => priors[kind[target] ?? 0] ?? none;
  const keys = trialKeys(`rates ${seed}`, count);
  const [orderSeed = 0] = trialKeys(`orders ${seed}`, 1);
  const masses = exponentialTable();
  const heaviest = masses.at(-1) ?? 0;
  const totals = linkTotals(around);
  const sums = new Float64Array(count);
  /** From events to multiples of the family's mean. */
  const scale = Float64Array.from(kind, (_, target) => {
    const { fitted, beta, meanRate } = priorOf(target);
    const under = (beta + (fitted ? (exposure[target] ?? 0) : 0)) * meanRate;
    return under > 0 ? 1 / under : 0;
  });
  const scoreAt = (target: number, events: number): number =>
    (held[target] ?? 0) + most * likelihoodAt(events * (scale[target] ?? 0));
  const ordered = (target: number): number =>
    priorOf(target).fitted ? target : -1 - (kind[target] ?? 0);

  /** Without incidents the score rises with the place in the prior: only the reaching places. */
  const fillQuiet = (target: number, least: number, { trial, score }: TrialScores): number => {
    const { fitted, table } = priorOf(target);
    const extra = fitted ? (known[target] ?? 0) : 0;
    const { step, first } = shuffleOf(orderSeed, ordered(target), prime);
    const back = stepBack(step, prime);
    let written = 0;
    for (let place = prime - 1; place >= 0; place -= 1) {
      const value = Math.fround(scoreAt(target, (table[place] ?? 0) + extra));
      if (value < least) break;
      const which = ((place - first + prime) * back) % prime;
      if (which >= count) continue;
      trial[written] = which;
      score[written] = value;
      written += 1;
    }
    return written;
  };
  const fillHot = (target: number, { trial, score }: TrialScores): number => {
    const { table } = priorOf(target);
    const { step, first } = shuffleOf(orderSeed, target, prime);
    sums.fill(known[target] ?? 0);
    addLinks(around, target, keys, masses, sums);
    for (let which = 0, place = first; which < count; which += 1) {
      trial[which] = which;
      score[which] = scoreAt(target, (table[place] ?? 0) + (sums[which] ?? 0));
      place += step;
      if (place >= prime) place -= prime;
    }
    return count;
  };
  const isHot = (target: number): boolean => (totals[target] ?? 0) > 0 && priorOf(target).fitted;
  return {
    count,
    fill: (target, least, out) =>
      isHot(target) ? fillHot(target, out) : fillQuiet(target, least, out),
    most: (target) => {
      const { fitted, table } = priorOf(target);
      const own = fitted ? (known[target] ?? 0) + heaviest * (totals[target] ?? 0) : 0;
      return scoreAt(target, (table.at(-1) ?? 0) + own) * (1 + 1e-12);
    },
  };
}
