import { shrinkRates } from '../hotspots/rates/gamma-poisson.ts';
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
  const exposure = targets.size.map((size, target) =>
    targets.planned[target] === 1 ? 0 : size * years,
  );
  const rate = new Float64Array(targets.length);
  const rateLow = new Float64Array(targets.length);
  const rateHigh = new Float64Array(targets.length);
  const families: FamilySummary[] = [];
  TARGET_KINDS.forEach((kind, number) => {
    const members = Uint32Array.from(targets.kind.keys()).filter(
      (target) => targets.kind[target] === number,
    );
    if (members.length === 0) return;
    const exposures = pick(exposure, members);
    const counts = pick(count, members).map((value, i) => ((exposures[i] ?? 0) > 0 ? value : 0));
    const shrunk = shrinkRates(counts, exposures);
    members.forEach((target, i) => {
      rate[target] = shrunk.rate[i] ?? 0;
      rateLow[target] = shrunk.low[i] ?? 0;
      rateHigh[target] = shrunk.high[i] ?? 0;
    });
    families.push(summaryOf(kind, counts, exposures, shrunk.fit));
  });
  const perYear = rate.map((value, target) => value * (targets.size[target] ?? 0));
  return { exposure, rate, rateLow, rateHigh, perYear, families };
}

/** Counted over expected for each commune, shrunk to the province's ratio. */
export function rateAreas({ count, expected }: AreaCounts): RateColumns {
  const { rate, low, high } = shrinkRates(count, expected);
  return { count, exposure: expected, rate, rateLow: low, rateHigh: high };
}

function pick(values: Float64Array, members: Uint32Array): Float64Array {
  return Float64Array.from(members, (target) => values[target] ?? 0);
}

function summaryOf(
  kind: TargetKind,
  counts: Float64Array,
  exposures: Float64Array,
  fit: RateFit,
): FamilySummary {
  const count = counts.reduce((sum, value) => sum + value, 0);
  const exposure = exposures.reduce((sum, value) => sum + value, 0);
  const built = exposures.reduce((sum, value) => (value > 0 ? sum + 1 : sum), 0);
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
