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
  readonly families: readonly FamilySummary[];
  /** Group of each target, −1 none. */
  readonly group: Int32Array;
  readonly groupCount: number;
  /** Group numbers that break ties. */
  readonly tieOrder: Uint32Array;
};

/**
 * Sums the expected losses over groups of targets. The targets of a fitted family have independent Gamma
 * posteriors; those of a family that was pooled share one common rate, so their losses move together. The
 * sum has the mean Σ m and the variance Σ m² ÷ (α + n) over fitted targets plus (Σ m)² ÷ α over each pooled
 * family; its interval is that of the Gamma distribution with this mean and variance (Welch–Satterthwaite).
 * It is exact for one target and for one pooled family. O(targets + groups × families).
 */
export function groupRisk(input: GroupRiskInput): GroupRisk {
  const { risk, groupCount } = input;
  const total = (value: (target: number) => number): Float64Array => {
    const sums = new Float64Array(groupCount);
    eachMember(input, (target, group) => (sums[group] = (sums[group] ?? 0) + value(target)));
    return sums;
  };
  const siteHours = lossSums(input, risk.siteHours);
  const subscriberHours = lossSums(input, risk.subscriberHours);
  const actionable = total((target) => risk.actionable[target] ?? 0);
  const ranked = risk.rankedBy === 'siteHours' ? siteHours : subscriberHours;
  const averted = (hours: Float64Array) => (target: number) =>
    (hours[target] ?? 0) * (risk.avertible[target] ?? 0);
  return {
    siteHours,
    subscriberHours,
    lossVnd: lossSums(input, risk.lossVnd),
    outages: total((target) => risk.outages[target] ?? 0),
    actionable,
    avertibleSiteHours: total(averted(risk.siteHours)),
    avertibleSubscriberHours: total(averted(risk.subscriberHours)),
    order: rankFalling(ranked.value, input.tieOrder).order,
    actionableOrder: rankFalling(actionable, input.tieOrder).order,
  };
}

function lossSums(input: GroupRiskInput, loss: Float64Array): LossSums {
  const { groupCount, families, targets, count } = input;
  const value = new Float64Array(groupCount);
  const variance = new Float64Array(groupCount);
  const family = TARGET_KINDS.map((kind) => families.find((one) => one.kind === kind));
  const pooled = TARGET_KINDS.map(() => new Float64Array(groupCount));
  eachMember(input, (target, group) => {
    const mean = loss[target] ?? 0;
    const kind = targets.kind[target] ?? 0;
    const { alpha = 0, fallback = true } = family[kind] ?? {};
    value[group] = (value[group] ?? 0) + mean;
    const together = pooled[kind];
    if (fallback) {
      if (together) together[group] = (together[group] ?? 0) + mean;
    } else {
      const shape = alpha + (count[target] ?? 0);
      if (shape > 0) variance[group] = (variance[group] ?? 0) + mean ** 2 / shape;
    }
  });
  pooled.forEach((together, kind) => {
    const alpha = family[kind]?.alpha ?? 0;
    if (!(alpha > 0)) return;
    together.forEach((mean, group) => {
      variance[group] = (variance[group] ?? 0) + mean ** 2 / alpha;
    });
  });
  const low = new Float64Array(groupCount);
  const high = new Float64Array(groupCount);
  for (let group = 0; group < groupCount; group += 1) {
    const interval = gammaInterval(value[group] ?? 0, variance[group] ?? 0);
    low[group] = interval.low;
    high[group] = interval.high;
  }
  return { value, low, high };
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
