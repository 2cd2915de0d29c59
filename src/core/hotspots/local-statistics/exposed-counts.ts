import { f64 } from '../../geo/typed.ts';
import { binomialTails } from './binomial-tail.ts';

/** Counts around units, and how much there was to strike around them. */
export type AroundSums = {
  readonly count: Float64Array;
  readonly exposure: Float64Array;
};

/**
 * Gi* of counts against exposure: is what happened around a unit more (z > 0) or less than if every incident
 * had struck at random, kilometre-year by kilometre-year alike? Where values are laid on units at random
 * (permutation of units), long sections and dense cells look hot for being long and dense; here it is the
 * incidents that are laid out anew. The count around is then binomial of all n incidents with π the share
 * of the exposure around, so p is exact without a draw: twice the smaller tail, at most 1.
 * z = (c − nπ) / √(nπ(1 − π)).
 *
 * Sums hold the unit itself and its neighbours; `n` and `exposure` are totals over all units. Nothing around
 * to strike, everything around, or no incident at all: z 0, p 1. O(units).
 */
export function exposedFigures(
  around: AroundSums,
  n: number,
  exposure: number,
): { readonly z: Float64Array; readonly p: Float64Array } {
  const z = new Float64Array(around.count.length);
  const p = new Float64Array(around.count.length).fill(1);
  if (!(n > 0 && exposure > 0)) return { z, p };
  for (let unit = 0; unit < z.length; unit += 1) {
    const share = f64(around.exposure, unit) / exposure;
    if (!(share > 0 && share < ALL)) continue;
    const count = Math.min(n, f64(around.count, unit));
    z[unit] = (count - n * share) / Math.sqrt(n * share * (1 - share));
    const { above, below } = binomialTails(count, n, share);
    p[unit] = Math.min(1, 2 * Math.min(above, below));
  }
  return { z, p };
}

/** A share of one but for rounding. */
const ALL = 1 - 1e-12;
