import { shrinkInto, shrinkRates } from '../hotspots/rates/gamma-poisson.ts';
import type { RateFit } from '../hotspots/rates/gamma-poisson.ts';
import type { AreaCounts } from '../targets/count-areas.ts';
import type { TargetList } from '../targets/target-list.ts';
import { TARGET_KINDS } from './study-result.ts';
import type { FamilySummary, RateColumns, TargetKind } from './study-result.ts';

export type TargetRates = Omit<RateColumns, 'count'> & {
  /** Incidents expected in a year: rate × size. */
  readonly perYear: Float64Array;
  readonly families: readonly FamilySummary[];
};

/**
 * Shrinks the rates of each family of targets to its own mean: km-years of sections and site-years of
 * points are never pooled. Planned targets have no exposure: they get the prior of their family and do
 * not take part in its fit.
 */
export function rateTargets(targets: TargetList, count: Float64Array, years: number): TargetRates {
  const exposure = new Float64Array(targets.length);
  const counted = new Float64Array(targets.length);
  for (let target = 0; target < targets.length; target += 1) {
    if (targets.planned[target] === 1) continue;
    exposure[target] = (targets.size[target] as number) * years;
    counted[target] = count[target] as number;
  }
  const rate = new Float64Array(targets.length);
  const rateLow = new Float64Array(targets.length);
  const rateHigh = new Float64Array(targets.length);
  const families: FamilySummary[] = [];
  TARGET_KINDS.forEach((kind, number) => {
    const first = targets.kind.indexOf(number);
    if (first < 0) return;
    const end = targets.kind.lastIndexOf(number) + 1;
    const counts = counted.subarray(first, end);
    const exposures = exposure.subarray(first, end);
    const fit = shrinkInto(counts, exposures, {
      rate: rate.subarray(first, end),
      low: rateLow.subarray(first, end),
      high: rateHigh.subarray(first, end),
    });
    families.push(summaryOf(kind, counts, exposures, fit));
  });
  const perYear = new Float64Array(targets.length);
  for (let target = 0; target < targets.length; target += 1) {
    perYear[target] = (rate[target] as number) * (targets.size[target] as number);
  }
  return { exposure, rate, rateLow, rateHigh, perYear, families };
}

/** Counted over expected for each commune, shrunk to the province's ratio. */
export function rateAreas({ count, expected }: AreaCounts): RateColumns {
  const { rate, low, high } = shrinkRates(count, expected);
  return { count, exposure: expected, rate, rateLow: low, rateHigh: high };
}

function summaryOf(
  kind: TargetKind,
  counts: Float64Array,
  exposures: Float64Array,
  fit: RateFit,
): FamilySummary {
  let count = 0;
  let exposure = 0;
  let built = 0;
  for (let i = 0; i < counts.length; i += 1) {
    count += counts[i] ?? 0;
    exposure += exposures[i] ?? 0;
    if ((exposures[i] ?? 0) > 0) built += 1;
  }
  return {
    kind,
    targets: built,
    planned: exposures.length - built,
    count,
    exposure,
    meanRate: exposure > 0 ? count / exposure : 0,
    alpha: fit.alpha,
    beta: fit.beta,
    fallback: fit.method !== 'gamma_poisson',
  };
}
