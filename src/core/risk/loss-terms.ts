import { TARGET_KINDS } from '../study/study-result.ts';
import type { FamilySummary } from '../study/study-result.ts';
import type { TargetList } from '../targets/target-list.ts';
import type { RiskColumns } from './risk-columns.ts';

export type LossTermsInput = {
  readonly risk: RiskColumns;
  readonly targets: Pick<TargetList, 'length' | 'kind' | 'planned'>;
  /** Incidents counted on each target: the shape of its posterior is α + count. */
  readonly count: Float64Array;
  readonly exposure: Float64Array;
  readonly families: readonly FamilySummary[];
};

/** What the sums over any groups of targets start from. */
export type LossTerms = Pick<LossTermsInput, 'risk' | 'targets'> & {
  /**
   * How uncertain the rate of each target is, relative to itself: the variance of its own posterior, and
   * the standard deviation it shares with its family. Both 0 in a family without a rate.
   */
  readonly own: Float64Array;
  readonly common: Float64Array;
};

/** The terms of groupRisk. O(targets). */
export function lossTerms(input: LossTermsInput): LossTerms {
  const { risk, targets, families, count } = input;
  const own = new Float64Array(targets.length);
  const common = new Float64Array(targets.length);
  const information = familyInformation(input);
  TARGET_KINDS.forEach((name, kind) => {
    const family = families.find((one) => one.kind === name);
    if (!family || !(family.alpha > 0)) return;
    const { alpha, beta, fallback } = family;
    const known = information[kind] ?? 0;
    const deviation = known > 0 ? 1 / Math.sqrt(known) : 0;
    const shared = fallback ? 1 / Math.sqrt(alpha) : beta * deviation;
    for (let target = 0; target < targets.length; target += 1) {
      if (targets.kind[target] !== kind) continue;
      const shape = alpha + (count[target] as number);
      own[target] = fallback ? 0 : 1 / shape;
      common[target] = fallback ? shared : shared / shape;
    }
  });
  return { risk, targets, own, common };
}

/** What the exposures tell of the mean of each family: Σ e ÷ (μ (1 + e/β)), by kind of target. */
function familyInformation({ targets, families, exposure }: LossTermsInput): Float64Array {
  const family = TARGET_KINDS.map((kind) => families.find((one) => one.kind === kind));
  const alphas = Float64Array.from(family, (one) => one?.alpha ?? 0);
  const betas = Float64Array.from(family, (one) => one?.beta ?? 0);
  const information = new Float64Array(TARGET_KINDS.length);
  for (let target = 0; target < targets.length; target += 1) {
    const kind = targets.kind[target] as number;
    const alpha = alphas[kind] as number;
    const beta = betas[kind] as number;
    const units = exposure[target] as number;
    if (!(alpha > 0 && beta > 0)) continue;
    const mean = alpha / beta;
    information[kind] = (information[kind] as number) + units / (mean * (1 + units / beta));
  }
  return information;
}
