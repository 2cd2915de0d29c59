import type { RunContext } from '../../basics/run-context.ts';
import type { CoverProblem } from '../max-cover/cover-problem.ts';
import { coverageWithin } from '../max-cover/coverage-within.ts';
import { greedyCover } from '../max-cover/greedy-cover.ts';
import { maxCover } from '../max-cover/max-cover.ts';
import type { MaxCoverOptions } from '../max-cover/max-cover.ts';
import { onlyCandidates } from '../max-cover/only-candidates.ts';
import { reduceCover } from '../max-cover/reduce-cover.ts';
import { avertedBy } from './averted-by.ts';
import type { CoverOptions } from './cover-options.ts';
import type { BestPlaces, CoverChoice, CoverInput, CoverPoint } from './cover-plan.ts';

/** For each number of places: a curve of twenty is asked while a person waits. */
const CURVE_SEARCH: MaxCoverOptions = { branches: 200, rootSteps: 300, branchSteps: 30 };

/**
 * The n targets to stand at from which guards avert most, for n = 1 … most. A place that could not make n places better
 * than the greedy choice, even with the most n − 1 others can cover, is left out before the search: with p
 * places no cover holding it reaches more than its own worth + the bound of p − 1.
 */
export async function bestAround(
  input: CoverInput,
  { goal, count, radiusM }: CoverOptions,
  most: number,
  ctx: RunContext,
): Promise<BestPlaces> {
  const demands = [...input.tieOrder].filter(
    (target) => (input.lost[goal][target] ?? 0) * (input.share[target] ?? 0) > 0,
  );
  const stands = [...input.tieOrder];
  const problem = problemOf(input, demands, stands, goal, radiusM);
  const greedy = greedyCover(problem, most);
  const worth = Float64Array.from(stands, (_, candidate) => worthOf(problem, candidate));
  const curve: CoverPoint[] = [];
  let sites: readonly number[] = [];
  let bound = 0;
  let reached = 0;
  for (let n = 1; n <= greedy.sites.length; n += 1) {
    ctx.progress('cover', n / (greedy.sites.length + 1));
    await ctx.breathe();
    reached += greedy.gains[n - 1] ?? 0;
    const before = bound;

    const least = reached * (1 - 1e-9);
    const kept = [...worth.keys()].filter((at) => (worth[at] ?? 0) + before >= least);
    const part = reduceCover(problem, kept);
    const best = await maxCover(part.problem, n, CURVE_SEARCH, ctx);
    const found = best.sites.map((at) => part.candidates[at] ?? 0);
    bound = best.bound;
    const choice = choiceOf(input, problem, demands, stands, found);
    const averted = avertedBy(input, choice.covers.flat());
    curve.push({ n, averted, optimal: best.optimal, bound: best.bound, gap: best.gap });
    if (n <= count) sites = found;
  }
  return { curve, choice: choiceOf(input, problem, demands, stands, sites) };
}

function worthOf({ weight, start, demand }: CoverProblem, candidate: number): number {
  return demand
    .subarray(start[candidate] ?? 0, start[candidate + 1] ?? 0)
    .reduce((sum, place) => sum + (weight[place] ?? 0), 0);
}

function problemOf(
  { lost, share, places }: CoverInput,
  demands: readonly number[],
  stands: readonly number[],
  goal: CoverOptions['goal'],
  radiusM: number,
): CoverProblem {
  const weight = Float64Array.from(
    demands,
    (target) => (lost[goal][target] ?? 0) * (share[target] ?? 0),
  );
  const where = (targets: readonly number[]) => ({
    x: Float64Array.from(targets, (target) => places.x[target] ?? 0),
    y: Float64Array.from(targets, (target) => places.y[target] ?? 0),
  });
  return coverageWithin({ ...where(demands), weight }, where(stands), radiusM);
}

/** The places in the order of what each adds to those before it, the first of equal ones first. */
function choiceOf(
  input: CoverInput,
  problem: CoverProblem,
  demands: readonly number[],
  stands: readonly number[],
  sites: readonly number[],
): CoverChoice {
  const order = greedyCover(onlyCandidates(problem, sites), sites.length).sites;
  const covered = new Uint8Array(demands.length);
  const covers = order.map((at) => {
    const site = sites[at] ?? 0;
    const fresh: number[] = [];
    const end = problem.start[site + 1] ?? 0;
    for (let link = problem.start[site] ?? 0; link < end; link += 1) {
      const demand = problem.demand[link] ?? 0;
      if (covered[demand] === 0) fresh.push(demands[demand] ?? 0);
      covered[demand] = 1;
    }
    return fresh;
  });
  return {
    targets: order.map((at) => stands[sites[at] ?? 0] ?? 0),
    adds: covers.map((targets) => avertedBy(input, targets)),
    covers,
  };
}
