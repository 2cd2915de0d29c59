import type { RunContext } from '../../basics/run-context.ts';
import { everyTour } from './every-tour.ts';
import { searchTour } from './search-tour.ts';
import { scoreOf, tourCost } from './tour.ts';

/** A tour from start to end within a budget that collects most score. Costs are travel with the time at the stops in it. */
export type OrienteeringProblem = {
  readonly points: number;
  /** points × points, row-major, from row to column; Infinity where there is no way. */
  readonly cost: Float64Array;
  readonly score: Float64Array;
  readonly budget: number;
  readonly start: number;
  readonly end: number;
};

export type OrienteeringTour = {
  /** Start, stops in order, end (the same point twice for a round). */
  readonly stops: readonly number[];
  readonly cost: number;
  /** Of the stops, start and end included once. */
  readonly score: number;
  /** No tour collects more; else the best found. */
  readonly proven: boolean;
};

/** Free points for which all tours are weighed. */
export const MOST_EXACT = 15;

/**
 * The orienteering problem (Golden, Levy & Vohra 1987). With few points that can be reached at all it is
 * solved exactly over all sets of stops (O(2ⁿ n²)); else by iterated local search (Vansteenwegen et al. 2009):
 * insertions by score for cost, 2-opt and or-opt to shorten, exchanges, and segments taken out again
 * (`ctx.random`). Costs may differ by direction. Null where even start to end is beyond the budget.
 */
export async function orienteering(
  problem: OrienteeringProblem,
  ctx: RunContext,
): Promise<OrienteeringTour | null> {
  const direct = problem.cost[problem.start * problem.points + problem.end] ?? Infinity;
  if (problem.start !== problem.end && !(direct <= problem.budget)) return null;
  if (!(problem.budget >= 0)) return null;
  const free = pointsInReach(problem);
  const proven = free.length <= MOST_EXACT;
  const stops = proven ? everyTour(problem, free) : await searchTour(problem, free, ctx);
  return { stops, cost: tourCost(problem, stops), score: scoreOf(problem, stops), proven };
}

/** Points with a score that a tour of their own can take in. */
function pointsInReach(problem: OrienteeringProblem): readonly number[] {
  const { points, cost, score, budget, start, end } = problem;
  return Array.from({ length: points }, (_, point) => point).filter((point) => {
    if (point === start || point === end || !((score[point] ?? 0) > 0)) return false;
    const out = cost[start * points + point] ?? Infinity;
    const back = cost[point * points + end] ?? Infinity;
    return out + back <= budget;
  });
}
