import type { RankCounts } from './count-ranks.ts';

/** Share of the trials in which each target was among the first `top`. */
export function shareInTop(
  { targets, counts, depth, trials }: RankCounts,
  top: number,
  targetCount: number,
): Float64Array {
  const share = new Float64Array(targetCount);
  targets.forEach((target, row) => {
    let inTop = 0;
    for (let place = 0; place < Math.min(top, depth); place += 1) {
      inTop += counts[row * depth + place] ?? 0;
    }
    share[target] = inTop / trials;
  });
  return share;
}

export type RankIntervals = {
  readonly rankLow: Uint32Array;
  readonly rankMedian: Uint32Array;
  readonly rankHigh: Uint32Array;
};

/** Quantiles 2.5 %, 50 % and 97.5 % of the rank: the least rank reached by so many of the trials. */
export function rankInterval(
  { targets, counts, depth, trials }: RankCounts,
  beyond: number,
  targetCount: number,
): RankIntervals {
  const quantile = (share: number): Uint32Array => {
    const ranks = new Uint32Array(targetCount).fill(beyond + 1);
    targets.forEach((target, row) => {
      const first = row * depth;
      let reached = 0;
      for (let place = 0; place < depth; place += 1) {
        reached += counts[first + place] ?? 0;
        if (reached < share * trials) continue;
        ranks[target] = place + 1;
        break;
      }
    });
    return ranks;
  };
  return { rankLow: quantile(0.025), rankMedian: quantile(0.5), rankHigh: quantile(0.975) };
}
