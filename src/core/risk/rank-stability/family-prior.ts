import { gammaQuantile } from '../../hotspots/rates/gamma-quantile.ts';
import type { FamilySummary } from '../../study/study-result.ts';
import { quantileTable } from './chance.ts';

/** What a family says of the rate of any of its targets, for drawing. */
export type FamilyPrior = {
  /** False: one rate for all (pooled, or nothing happened), not one for each target. */
  readonly fitted: boolean;
  readonly beta: number;
  readonly meanRate: number;
  /** Gamma(α), ascending, as many equally likely values as places. */
  readonly table: Float64Array;
};

export function familyPrior(family: FamilySummary | undefined, size: number): FamilyPrior {
  if (!family || !(family.alpha > 0)) {
    return { fitted: false, beta: 0, meanRate: 0, table: new Float64Array(size) };
  }
  const { alpha, beta, meanRate, fallback } = family;
  const table = quantileTable((p) => gammaQuantile(alpha, p), alpha, size);
  return { fitted: !fallback, beta, meanRate, table };
}
