import type { Issue } from '../../basics/issue.ts';
import type { RunContext } from '../../basics/run-context.ts';
import { f64, u32 } from '../../geo/typed.ts';
import { exposedFigures } from '../local-statistics/exposed-counts.ts';
import type { NeighbourLists } from '../local-statistics/neighbour-lists.ts';
import { pooledPermutationP } from '../local-statistics/pooled-permutation.ts';
import { spreadIssue, spreadOf } from '../local-statistics/spread.ts';
import { spaceTimeSums } from './space-time.ts';

/** Gi* of every bin of a cube of units × time steps, and its p; unit × steps + step. */
export type BinFigures = {
  readonly z: Float64Array;
  readonly p: Float64Array;
  /** An error: the values have no statistic. */
  readonly issues: readonly Issue[];
};

/** Equal time steps, and how many of those before a bin belong to its neighbourhood. */
export type TimeReach = { readonly steps: number; readonly back: number };

/** Against values laid on all bins at random. `values` by unit and step. */
export async function permutedBins(
  values: Float64Array,
  { steps, back }: TimeReach,
  neighbours: NeighbourLists,
  permutations: number,
  ctx: RunContext,
): Promise<BinFigures> {
  const spread = spreadOf(values);
  const fault = spreadIssue(values, spread);
  if (fault) return noBins(values.length, fault);
  const { sum, length } = spaceTimeSums(spread.deviation, steps, neighbours, back);
  const n = sum.length;
  const z = sum.map((lag, bin) => {
    const k = u32(length, bin);
    const room = n * k - k * k;
    return room > 0 ? lag / Math.sqrt(((spread.squares / n) * room) / (n - 1)) : 0;
  });
  const p = await pooledPermutationP(spread.deviation, sum, length, permutations, ctx);
  return { z, p, issues: [] };
}

/** Against incidents laid at random on exposure and time; `exposure` by unit, the same at every step. */
export function exposedBins(
  counts: Float64Array,
  { steps, back }: TimeReach,
  neighbours: NeighbourLists,
  exposure: Float64Array,
): BinFigures {
  const perBin = counts.map((_, bin) => f64(exposure, Math.floor(bin / steps)) / steps);
  const around = {
    count: spaceTimeSums(counts, steps, neighbours, back).sum,
    exposure: spaceTimeSums(perBin, steps, neighbours, back).sum,
  };
  const total = (values: Float64Array): number => values.reduce((sum, one) => sum + one, 0);
  return { ...exposedFigures(around, total(counts), total(exposure)), issues: [] };
}

function noBins(bins: number, issue: Issue): BinFigures {
  return { z: new Float64Array(bins), p: new Float64Array(bins).fill(1), issues: [issue] };
}
