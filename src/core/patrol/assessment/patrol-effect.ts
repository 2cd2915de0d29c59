import { exactRatio } from './exact-ratio.ts';
import type { ExactRatio } from './exact-ratio.ts';

/** Incidents before and during patrols, in periods of the same length and season. */
export type CountPair = { readonly before: number; readonly after: number };

export type PatrolCounts = {
  /** Where it was patrolled. */
  readonly zone: CountPair;
  /** The ring around it, where offenders might move. */
  readonly ring: CountPair;
  /** Like places that were not patrolled: what would have happened anyway. */
  readonly comparison: CountPair;
};

/** Fewer incidents than this before patrols say nothing either way. */
export const LEAST_BEFORE = { zone: 10, ring: 10, comparison: 20 } as const;

/** Change of a place over the change of the comparison: 0.7 is 30 % fewer than expected. 95 % interval. */
export type RatioOfRatios = {
  readonly ratio: number;
  readonly low: number;
  readonly high: number;
};

export type PatrolEffect =
  | {
      readonly status: 'too-few';
      /** Which count is short of the least that says something. */
      readonly short: readonly (keyof typeof LEAST_BEFORE)[];
    }
  | (RatioOfRatios & {
      readonly status: 'measured';
      /** The same by an exact method, without widening: it holds however small the counts. */
      readonly exact: ExactRatio;
      /** Incidents expected in the zone less those that came, and its 95 % interval. */
      readonly averted: number;
      readonly avertedLow: number;
      readonly avertedHigh: number;
      /** Beyond chance only where both intervals say so. */
      readonly verdict: 'fewer' | 'more' | 'no-difference';
      readonly displacement: Displacement;
      /** The ring alone, and zone and ring together: what is left once what moved is counted. Null: none in the ring. */
      readonly ring: RatioOfRatios | null;
      readonly both: RatioOfRatios;
    });

/** What happened around the zone, for each incident less in it; null where there were no fewer in it. */
export type Displacement = {
  /** Weighted displacement quotient: below 0 moved there, above 0 fewer there too. */
  readonly quotient: number;
  readonly reading: 'more-moved' | 'some-moved' | 'none' | 'some-gained' | 'more-gained';
} | null;

const Z95 = 1.959963984540054;
/** A quotient nearer to 0 than this is neither. */
const NEAR_NONE = 0.1;

/**
 * Did it work? Ratio of ratios against the comparison places with its 95 % interval (log scale, delta
 * method over Poisson counts, half an incident added to each where one is 0), beside the exact conditional
 * one; and the weighted displacement quotient of Bowers & Johnson (2003): (ring share after − before) ÷ (zone
 * share after − before), shares being of the comparison. `dispersion` φ ≥ 1: counts vary φ times as much as
 * Poisson (incidents come in series), the interval is √φ times as wide. Averted: zone before × change of
 * the comparison − zone after. Says `too-few` rather than a figure where the counts before are short.
 */
export function patrolEffect(counts: PatrolCounts, dispersion = 1): PatrolEffect {
  const short = (['zone', 'ring', 'comparison'] as const).filter(
    (part) => part !== 'ring' && counts[part].before < LEAST_BEFORE[part],
  );
  if (short.length > 0) return { status: 'too-few', short };
  const { zone, ring, comparison } = counts;
  const { ratio, low, high } = ratioOfRatios(zone, comparison, dispersion);
  const exact = exactRatio(zone, comparison);
  const fewer = high < 1 && exact.high !== null && exact.high < 1;
  const more = low > 1 && exact.low > 1;
  const both = { before: zone.before + ring.before, after: zone.after + ring.after };
  return {
    status: 'measured',
    ratio,
    low,
    high,
    exact,
    ...avertedIn(zone, comparison, dispersion),
    verdict: fewer ? 'fewer' : more ? 'more' : 'no-difference',
    displacement: ring.before < LEAST_BEFORE.ring ? null : displacement(counts),
    ring: ring.before > 0 ? ratioOfRatios(ring, comparison, dispersion) : null,
    both: ratioOfRatios(both, comparison, dispersion),
  };
}

export function ratioOfRatios(
  place: CountPair,
  comparison: CountPair,
  dispersion: number,
): RatioOfRatios {
  const some = hasNone(place, comparison) ? 0.5 : 0;
  const ratio = changeOf(place, some) / changeOf(comparison, some);
  const variance = [place.before, place.after, comparison.before, comparison.after].reduce(
    (sum, count) => sum + 1 / (count + some),
    0,
  );
  const spread = Math.exp(Z95 * Math.sqrt(dispersion * variance));
  return { ratio, low: ratio / spread, high: ratio * spread };
}

function hasNone(place: CountPair, comparison: CountPair): boolean {
  return Math.min(place.before, place.after, comparison.before, comparison.after) <= 0;
}

function changeOf({ before, after }: CountPair, some: number): number {
  return (after + some) / (before + some);
}

function avertedIn(zone: CountPair, comparison: CountPair, dispersion: number) {
  const some = hasNone(zone, comparison) ? 0.5 : 0;
  const expected = zone.before * changeOf(comparison, some);
  const averted = expected - zone.after;
  const relative =
    1 / (zone.before + some) + 1 / (comparison.before + some) + 1 / (comparison.after + some);
  const halfWidth =
    Z95 * Math.sqrt(dispersion * (Math.max(zone.after, some) + expected ** 2 * relative));
  return { averted, avertedLow: averted - halfWidth, avertedHigh: averted + halfWidth };
}

function displacement({ zone, ring, comparison }: PatrolCounts): Displacement {
  if (comparison.after === 0) return null;
  const share = (pair: CountPair): number =>
    pair.after / comparison.after - pair.before / comparison.before;
  const inZone = share(zone);
  if (!(inZone < 0)) return null;
  const quotient = share(ring) / inZone;
  return { quotient, reading: readingOf(quotient) };
}

function readingOf(quotient: number): NonNullable<Displacement>['reading'] {
  if (Math.abs(quotient) < NEAR_NONE) return 'none';
  if (quotient < 0) return quotient < -1 ? 'more-moved' : 'some-moved';
  return quotient > 1 ? 'more-gained' : 'some-gained';
}
