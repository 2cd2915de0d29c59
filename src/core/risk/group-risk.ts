import { gammaQuantile } from '../hotspots/rates/gamma-quantile.ts';
import { TARGET_KINDS } from '../study/study-result.ts';
import type { FamilySummary } from '../study/study-result.ts';
import { rankFalling } from '../targets/rank.ts';
import type { TargetList } from '../targets/target-list.ts';
import type { GroupRisk, LossSums, RiskColumns } from './risk-columns.ts';

export type GroupRiskInput = {
  readonly risk: RiskColumns;
  readonly targets: Pick<TargetList, 'length' | 'kind' | 'planned'>;
  /** Incidents counted on each target: the shape of its posterior is α + count. */
  readonly count: Float64Array;
  readonly exposure: Float64Array;
  readonly families: readonly FamilySummary[];
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
 * O(targets + groups × families).
 */
export function groupRisk(input: GroupRiskInput): GroupRisk {
  const { risk, groupCount } = input;
  const total = (value: (target: number) => number): Float64Array => {
    const sums = new Float64Array(groupCount);
    eachMember(input, (target, group) => (sums[group] = (sums[group] ?? 0) + value(target)));
    return sums;
  };
  const spreads = rateSpreads(input);
  const siteHours = lossSums(input, spreads, risk.siteHours);
  const subscriberHours = lossSums(input, spreads, risk.subscriberHours);
  const actionable = total((target) => risk.actionable[target] ?? 0);
  const ranked = risk.rankedBy === 'siteHours' ? siteHours : subscriberHours;
  const averted = (hours: Float64Array) => (target: number) =>
    (hours[target] ?? 0) * (risk.avertible[target] ?? 0);
  return {
    siteHours,
    subscriberHours,
    lossVnd: lossSums(input, spreads, risk.lossVnd),
    outages: total((target) => risk.outages[target] ?? 0),
    actionable,
    avertibleSiteHours: total(averted(risk.siteHours)),
    avertibleSubscriberHours: total(averted(risk.subscriberHours)),
    order: rankFalling(ranked.value, input.tieOrder).order,
    actionableOrder: rankFalling(actionable, input.tieOrder).order,
  };
}

function lossSums(
  input: GroupRiskInput,
  spreads: readonly RateSpread[],
  loss: Float64Array,
): LossSums {
  const { groupCount, targets, count } = input;
  const value = new Float64Array(groupCount);
  const variance = new Float64Array(groupCount);
  const together = TARGET_KINDS.map(() => new Float64Array(groupCount));
  eachMember(input, (target, group) => {
    const mean = loss[target] ?? 0;
    const kind = targets.kind[target] ?? 0;
    const spread = spreads[kind];
    value[group] = (value[group] ?? 0) + mean;
    if (!spread || mean === 0) return;
    const { own, common } = spread(count[target] ?? 0);
    variance[group] = (variance[group] ?? 0) + mean ** 2 * own;
    const shared = together[kind];
    if (shared) shared[group] = (shared[group] ?? 0) + mean * common;
  });
  for (const shared of together) {
    shared.forEach((deviation, group) => {
      variance[group] = (variance[group] ?? 0) + deviation ** 2;
    });
  }
  const low = new Float64Array(groupCount);
  const high = new Float64Array(groupCount);
  for (let group = 0; group < groupCount; group += 1) {
    const interval = gammaInterval(value[group] ?? 0, variance[group] ?? 0);
    low[group] = interval.low;
    high[group] = interval.high;
  }
  return { value, low, high };
}

/**
 * How uncertain a rate is, relative to itself, given the incidents on the target: the variance of its own
 * posterior, and the standard deviation it shares with the whole family.
 */
type RateSpread = (count: number) => { readonly own: number; readonly common: number };

function rateSpreads({ targets, families, exposure }: GroupRiskInput): readonly RateSpread[] {
  const information = TARGET_KINDS.map(() => 0);
  const family = TARGET_KINDS.map((kind) => families.find((one) => one.kind === kind));
  for (let target = 0; target < targets.length; target += 1) {
    const kind = targets.kind[target] ?? 0;
    const { alpha = 0, beta = 0 } = family[kind] ?? {};
    const units = exposure[target] ?? 0;
    if (!(alpha > 0 && beta > 0)) continue;
    information[kind] = (information[kind] ?? 0) + units / ((alpha / beta) * (1 + units / beta));
  }
  return family.map((one, kind): RateSpread => {
    if (!one || !(one.alpha > 0)) return () => ({ own: 0, common: 0 });
    const { alpha, beta, fallback } = one;
    if (fallback) return () => ({ own: 0, common: 1 / Math.sqrt(alpha) });
    const known = information[kind] ?? 0;
    const deviation = known > 0 ? 1 / Math.sqrt(known) : 0;
    return (count) => ({
      own: 1 / (alpha + count),
      common: (beta * deviation) / (alpha + count),
    });
  });
}

/** The middle 95 % of the Gamma distribution with this mean and variance; the mean alone where none is. */
export function gammaInterval(mean: number, variance: number): { low: number; high: number } {
  const shape = variance > 0 ? mean ** 2 / variance : 0;
  if (!(shape > 0) || !Number.isFinite(shape)) return { low: mean, high: mean };
  const scale = variance / mean;
  return { low: gammaQuantile(shape, 0.025) * scale, high: gammaQuantile(shape, 0.975) * scale };
}

function eachMember(
  { targets, group }: GroupRiskInput,
  visit: (target: number, group: number) => void,
): void {
  for (let target = 0; target < targets.length; target += 1) {
    const at = group[target] ?? -1;
    if (at >= 0 && targets.planned[target] !== 1) visit(target, at);
  }
}
