import type { RunContext } from '../../basics/run-context.ts';
import { rerank } from '../../targets/rerank.ts';
import { countRanks } from './count-ranks.ts';
import { posteriorTrials } from './posterior-trials.ts';
import { rankInterval, shareInTop } from './rank-shares.ts';
import { resampleTrials } from './resample-trials.ts';
import type { ScoreTrials } from './score-trials.ts';
import { STABILITY_BADGES, stabilityBadge } from './stability-badge.ts';
import type { RankStabilityOptions } from './stability-options.ts';
import type { TrialInput } from './trial-input.ts';
import { weightTrials } from './weight-trials.ts';

/** How sure the ranking is, by target. Nothing of it says how sure the score itself is. */
export type RankStability = {
  readonly options: RankStabilityOptions;
  /** Chance to be among the first `top`, given what is known of the rates. */
  readonly pTop: Float64Array;
  /** 95 % interval of the rank, and its median; depth + 1 stands for every rank beyond `depth`. */
  readonly rankLow: Uint32Array;
  readonly rankMedian: Uint32Array;
  readonly rankHigh: Uint32Array;
  /** Share of the sets of weights, and of the resampled incidents, that keep it among the first `top`. */
  readonly keptByWeights: Float64Array;
  readonly keptByResampling: Float64Array;
  /** Index into STABILITY_BADGES. */
  readonly badge: Uint8Array;
  /** Targets each of the three trials had to score: the others cannot get into its list. */
  readonly scored: { readonly rates: number; readonly weights: number; readonly incidents: number };
};

export type RankStabilityInput = TrialInput & {
  /** Target numbers in the order that breaks ties of the score. */
  readonly tieOrder: Uint32Array;
};

/**
 * How much a place in the list depends on chance and on choice, by three trials that each vary one thing:
 * - rates: 2,000 draws from the posteriors of the rates (posteriorTrials): "given these incidents, how sure
 *   is it that this target is truly among the first ten?";
 * - weights: ± 20 % on every weight (weightTrials): "would someone who weighs a little otherwise agree?";
 * - incidents: resampled incidents (resampleTrials): "had a few incidents gone otherwise, would it be there?".
 * None of them tells whether the records are complete, the components rightly chosen, or what goes dark
 * rightly known: consequence, class and protection are taken as they are. The same options give the same
 * bytes; a cancel rejects with the signal's reason. No targets: empty columns.
 */
export async function rankStability(
  input: RankStabilityInput,
  options: RankStabilityOptions,
  ctx: RunContext,
): Promise<RankStability> {
  const count = input.kind.length;
  const { tieOrder } = input;
  const { order } = rerank(input.components, input.weights, tieOrder);
  const ranksOf = (trials: ScoreTrials, depth: number, from: number, part: number) =>
    countRanks({ trials, order, tieOrder, depth }, ctx, (done) =>
      ctx.progress('stability', from + part * done),
    );
  const { top, seed } = options;
  const depth = Math.max(options.depth, top);
  ctx.progress('stability', 0);
  const rates = await ranksOf(posteriorTrials(input, options.draws, seed), depth, 0, 0.6);
  const moved = weightTrials(input, options.weightSets, options.weightSpread, seed);
  const weights = await ranksOf(moved, top, 0.6, 0.15);
  const incidents = await ranksOf(resampleTrials(input, options.resamples, seed), top, 0.75, 0.25);
  ctx.progress('stability', 1);
  const pTop = shareInTop(rates, top, count);
  const keptByWeights = shareInTop(weights, top, count);
  const keptByResampling = shareInTop(incidents, top, count);
  return {
    options: { ...options, depth },
    pTop,
    ...rankInterval(rates, depth, count),
    keptByWeights,
    keptByResampling,
    badge: badges(pTop, keptByWeights, keptByResampling),
    scored: { rates: rates.scored, weights: weights.scored, incidents: incidents.scored },
  };
}

function badges(pTop: Float64Array, weights: Float64Array, resampled: Float64Array): Uint8Array {
  return Uint8Array.from(pTop, (share, target) =>
    STABILITY_BADGES.indexOf(stabilityBadge(share, weights[target] ?? 0, resampled[target] ?? 0)),
  );
}
