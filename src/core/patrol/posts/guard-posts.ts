import type { RunContext } from '../../basics/run-context.ts';
import { f64 } from '../../geo/typed.ts';
import { pMedian } from '../p-median/p-median.ts';
import { maximalCover } from './maximal-cover.ts';

/** Where posts may stand, and how long it takes from each to what is at risk, by road. */
export type PostProblem = {
  readonly sites: number;
  readonly demands: number;
  /** Expected incidents a year at each demand. */
  readonly weight: Float64Array;
  /** Row by row, demand × site; Infinity where no road leads. */
  readonly seconds: Float64Array;
};

export type PostChoice = {
  readonly site: number;
  /** Weight within reach, each counted at the post that is there first. */
  readonly covered: number;
  /** To what it serves, by weight; the longest way. 0 where it serves nothing. */
  readonly meanS: number;
  readonly longestS: number;
};

/** No way there counts as long as this, so that a place nothing leads to does not decide all. */
const NO_WAY_S = 6 * 3600;

/**
 * Which sites to post guards at: `p-median` has the least mean time to the risk, `coverage` the most risk
 * within `reachS` (Church & ReVelle 1974). Each demand is served by the nearest post. Fewer posts come out
 * where there are fewer sites; no demands or no sites give none.
 */
export async function guardPosts(
  problem: PostProblem,
  asked: { readonly count: number; readonly by: 'p-median' | 'coverage'; readonly reachS: number },
  ctx: RunContext,
): Promise<readonly PostChoice[]> {
  const { sites, demands } = problem;
  const count = Math.min(asked.count, sites);
  if (count === 0 || demands === 0) return [];
  ctx.progress('patrol-posts', 0);
  const chosen =
    asked.by === 'coverage'
      ? maximalCover(problem, count, asked.reachS)
      : (await pMedian({ demands, sites, cost: weighted(problem), p: count }, ctx)).sites;
  ctx.progress('patrol-posts', 1);
  return served(problem, chosen, asked.reachS);
}

function weighted({ sites, demands, weight, seconds }: PostProblem): Float64Array {
  return Float64Array.from(
    { length: demands * sites },
    (_, at) => f64(weight, Math.floor(at / sites)) * Math.min(NO_WAY_S, f64(seconds, at)),
  );
}

function served(
  { sites, demands, weight, seconds }: PostProblem,
  chosen: readonly number[],
  reachS: number,
): readonly PostChoice[] {
  const sums = chosen.map((site) => ({ site, covered: 0, weight: 0, spent: 0, longestS: 0 }));
  for (let demand = 0; demand < demands; demand += 1) {
    let own: (typeof sums)[number] | undefined;
    let least = Infinity;
    for (const sum of sums) {
      const away = f64(seconds, demand * sites + sum.site);
      if (away < least) [own, least] = [sum, away];
    }
    if (!own) continue;
    const risk = f64(weight, demand);
    own.weight += risk;
    own.spent += risk * least;
    own.longestS = Math.max(own.longestS, least);
    if (least <= reachS) own.covered += risk;
  }
  return sums
    .map(({ site, covered, weight: all, spent, longestS }) => ({
      site,
      covered,
      meanS: all > 0 ? spent / all : 0,
      longestS,
    }))
    .toSorted((a, b) => b.covered - a.covered || a.site - b.site);
}
