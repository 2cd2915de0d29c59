import { gammaQuantile } from '../hotspots/rates/gamma-quantile.ts';
import { TARGET_KINDS } from '../study/study-result.ts';
import { rankFalling } from '../targets/rank.ts';
import type { LossTerms } from './loss-terms.ts';
import type { GroupRisk, LossSums } from './risk-columns.ts';

export type RiskGroups = {
  /** Group of each target, −1 none. */
  readonly group: Int32Array;
  readonly groupCount: number;
  /** Group numbers that break ties. */
  readonly tieOrder: Uint32Array;
};

/**
 * Sums the expected losses over groups of targets, with the variance of the sum:
 * - own: the targets of a fitted family have independent Gamma posteriors: Σ m² ÷ (α + n);
 * - common: they are all shrunk to one mean μ, which is itself only known from the family's incidents:
 *   (Σ m β ÷ (α + n))² × Var μ, Var μ = 1 ÷ Σ e ÷ (μ (1 + e/β)), the inverse Fisher information of the
 *   negative binomial. Without it the sum over many quiet targets would look far too certain; with it the sum
 *   over a whole family of equal targets is as uncertain as the Poisson count it comes from;
 * - a pooled family has one rate for all: (Σ m)² ÷ α.
 * The interval is that of the Gamma distribution with this mean and variance (Welch–Satterthwaite).
 * Planned targets are in no group. O(targets + groups × families).
 */
export function groupRisk(
  terms: LossTerms,
  { group, groupCount, tieOrder }: RiskGroups,
): GroupRisk {
  const { risk, targets, own, common } = terms;
  const siteHours = new LossAdder(risk.siteHours, groupCount);
  const subscriberHours = new LossAdder(risk.subscriberHours, groupCount);
  const lossVnd = new LossAdder(risk.lossVnd, groupCount);
  const outages = new Float64Array(groupCount);
  const actionable = new Float64Array(groupCount);
  const avertibleSiteHours = new Float64Array(groupCount);
  const avertibleSubscriberHours = new Float64Array(groupCount);
  for (let target = 0; target < targets.length; target += 1) {
    const at = group[target] as number;
    if (at < 0 || targets.planned[target] === 1) continue;
    const kind = targets.kind[target] as number;
    const ownVariance = own[target] as number;
    const shared = common[target] as number;
    const averted = risk.avertible[target] as number;
    const sites = siteHours.add(target, at, kind, ownVariance, shared);
    const subscribers = subscriberHours.add(target, at, kind, ownVariance, shared);
    lossVnd.add(target, at, kind, ownVariance, shared);
    outages[at] = (outages[at] as number) + (risk.outages[target] as number);
    actionable[at] = (actionable[at] as number) + (risk.actionable[target] as number);
    avertibleSiteHours[at] = (avertibleSiteHours[at] as number) + sites * averted;
    avertibleSubscriberHours[at] = (avertibleSubscriberHours[at] as number) + subscribers * averted;
  }
  const ranked = risk.rankedBy === 'siteHours' ? siteHours : subscriberHours;
  return {
    siteHours: siteHours.sums(),
    subscriberHours: subscriberHours.sums(),
    lossVnd: lossVnd.sums(),
    outages,
    actionable,
    avertibleSiteHours,
    avertibleSubscriberHours,
    order: rankFalling(ranked.value, tieOrder).order,
    actionableOrder: rankFalling(actionable, tieOrder).order,
  };
}

/** Adds up one measure of the loss, target by target, with the variance of each sum. */
class LossAdder {
  readonly value: Float64Array;
  readonly #loss: Float64Array;
  readonly #variance: Float64Array;
  /** By group and family. */
  readonly #common: Float64Array;

  constructor(loss: Float64Array, groupCount: number) {
    this.value = new Float64Array(groupCount);
    this.#loss = loss;
    this.#variance = new Float64Array(groupCount);
    this.#common = new Float64Array(groupCount * TARGET_KINDS.length);
  }

  /** Adds the loss of a target to its group, and gives it. */
  add(target: number, group: number, kind: number, own: number, common: number): number {
    const mean = this.#loss[target] as number;
    if (mean === 0) return 0;
    const cell = group * TARGET_KINDS.length + kind;
    this.value[group] = (this.value[group] as number) + mean;
    this.#variance[group] = (this.#variance[group] as number) + mean * mean * own;
    this.#common[cell] = (this.#common[cell] as number) + mean * common;
    return mean;
  }

  sums(): LossSums {
    const families = TARGET_KINDS.length;
    const low = new Float64Array(this.value.length);
    const high = new Float64Array(this.value.length);
    for (let group = 0; group < low.length; group += 1) {
      let variance = this.#variance[group] as number;
      for (let at = group * families; at < (group + 1) * families; at += 1) {
        variance += (this.#common[at] as number) ** 2;
      }
      const interval = gammaInterval(this.value[group] as number, variance);
      low[group] = interval.low;
      high[group] = interval.high;
    }
    return { value: this.value, low, high };
  }
}

/** The middle 95 % of the Gamma distribution with this mean and variance; the mean alone where none is. */
export function gammaInterval(mean: number, variance: number): { low: number; high: number } {
  const shape = variance > 0 ? mean ** 2 / variance : 0;
  if (!(shape > 0) || !Number.isFinite(shape)) return { low: mean, high: mean };
  const scale = variance / mean;
  return { low: gammaQuantile(shape, 0.025) * scale, high: gammaQuantile(shape, 0.975) * scale };
}
