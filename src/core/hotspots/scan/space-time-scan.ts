import type { Issue } from '../../basics/issue.ts';
import type { RunContext } from '../../basics/run-context.ts';
import { zonesApart } from './apart-zones.ts';
import { casesByLocation } from './cases-by-location.ts';
import { caseDealer } from './deal-cases.ts';
import { scanFrame } from './scan-frame.ts';
import type { ScanCases, ScanOptions, ScanZone, ZoneOrders } from './scan-input.ts';
import { scanPass } from './scan-pass.ts';

/** `p`: how often chance alone gives a first cluster at least as likely, (1 + #) ÷ (1 + permutations). */
export type ScanCluster = ScanZone & { readonly p: number };

export type SpaceTimeScan = {
  readonly cases: number;
  /** The most likely first; none overlaps a more likely one in place. */
  readonly clusters: readonly ScanCluster[];
  /** Permutations made: fewer than asked when it stopped early. */
  readonly permutations: number;
  readonly issues: readonly Issue[];
};

/**
 * Where and when were there more cases than elsewhere and at other times (Kulldorff's space-time scan)?
 * Cylinders: the first k locations of a centre's order × a window of days. Expected in one: cases of the
 * zone × cases of the window ÷ all cases (permutation model, Kulldorff 2005), or cases by population and
 * days (Poisson, 1997); likelihood.ts gives the ratio. The p of every cluster is against the greatest ratio
 * of each permutation, so having looked at many zones is paid for. Seeded by ctx.random.
 *
 * Fewer than two cases: no cluster and an issue. O(permutations × Σ over centres of zone cases × windows
 * that hold a case); nothing is sorted in a permutation.
 */
export async function spaceTimeScan(
  cases: ScanCases,
  orders: ZoneOrders,
  options: ScanOptions,
  ctx: RunContext,
): Promise<SpaceTimeScan> {
  const count = cases.location.length;
  if (count < 2) {
    const issue = { code: 'statistic.too-few', severity: 'error' } as const;
    const issues = [{ ...issue, context: { count, least: 2 } }];
    return { cases: count, clusters: [], permutations: 0, issues };
  }
  const frame = scanFrame(cases, orders, options);
  const pass = scanPass(frame, options);
  const observed = casesByLocation(cases.locations, cases.location, cases.day);
  const clusters = zonesApart(pass.bestOfCentres(observed), orders, options.clusters);
  const asked = clusters.length > 0 ? options.permutations : 0;
  const deal = caseDealer(cases, ctx.random);
  const reached = new Uint32Array(clusters.length);
  let made = 0;
  while (made < asked && !isSettled(reached, options)) {
    await ctx.breathe();
    ctx.progress('scan', made / asked);
    const greatest = pass.greatest(deal());
    clusters.forEach(({ llr }, at) => {
      if (isAtLeast(greatest, llr)) reached[at] = (reached[at] ?? 0) + 1;
    });
    made += 1;
  }
  return {
    cases: count,
    clusters: clusters.map((zone, at) => ({ ...zone, p: (1 + (reached[at] ?? 0)) / (1 + made) })),
    permutations: made,
    issues: [],
  };
}

function isSettled(reached: Uint32Array, { stopAfter }: ScanOptions): boolean {
  return stopAfter > 0 && (reached[0] ?? 0) >= stopAfter;
}

/** Equal but for rounding is equal: ties count against a cluster. */
function isAtLeast(greatest: number, llr: number): boolean {
  return greatest >= llr * (1 - 1e-12);
}
