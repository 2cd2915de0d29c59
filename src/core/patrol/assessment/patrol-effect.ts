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

export type PatrolEffect =
  | {
      readonly status: 'too-few';
      /** Which count is short of the least that says something. */
      readonly short: readonly (keyof typeof LEAST_BEFORE)[];
    }
  | {
      readonly status: 'measured';
      /** (zone after ÷ before) ÷ (comparison after ÷ before): 0.7 is 30 % fewer than expected. */
      readonly ratio: number;
      readonly low: number;
      readonly high: number;
      /** Incidents expected in the zone less those that came. */
      readonly averted: number;
      readonly verdict: 'fewer' | 'more' | 'no-difference';
      readonly displacement: Displacement;
    };

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
 * method over Poisson counts, half an incident added to each where one is 0), and the weighted displacement
 * quotient of Bowers & Johnson (2003): (ring share after − before) ÷ (zone share after − before), shares
 * being of the comparison. Says `too-few` rather than a figure where the counts before are short.
 */
export function patrolEffect(counts: PatrolCounts): PatrolEffect {
  const short = (['zone', 'ring', 'comparison'] as const).filter(
    (part) => counts[part].before < LEAST_BEFORE[part],
  );
  if (short.length > 0) return { status: 'too-few', short };
  const { zone, comparison } = counts;
  const some = zone.after > 0 && comparison.after > 0 ? 0 : 0.5;
  const change = ({ before, after }: CountPair): number => (after + some) / (before + some);
  const ratio = change(zone) / change(comparison);
  const variance = [zone.before, zone.after, comparison.before, comparison.after].reduce(
    (sum, count) => sum + 1 / (count + some),
    0,
  );
  const spread = Math.exp(Z95 * Math.sqrt(variance));
  const [low, high] = [ratio / spread, ratio * spread];
  return {
    status: 'measured',
    ratio,
    low,
    high,
    averted: zone.before * change(comparison) - zone.after,
    verdict: high < 1 ? 'fewer' : low > 1 ? 'more' : 'no-difference',
    displacement: displacement(counts),
  };
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
