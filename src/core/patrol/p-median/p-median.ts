import { randomOrder } from '../../basics/random-order.ts';
import type { RunContext } from '../../basics/run-context.ts';
import { everyChoice } from './every-choice.ts';
import { interchange } from './interchange.ts';

/** Cost of serving each demand from each site: row-major, demands × sites, weights already in it. */
export type MedianProblem = {
  readonly demands: number;
  readonly sites: number;
  readonly cost: Float64Array;
  readonly p: number;
};

export type MedianAnswer = {
  /** Rising. */
  readonly sites: readonly number[];
  readonly cost: number;
  /** The nearest chosen site of each demand. */
  readonly servedBy: Uint32Array;
  /** Every choice was compared; else the best of many descents. */
  readonly proven: boolean;
};

/** Choices that are all compared rather than searched. */
const MOST_CHOICES = 200_000;
const STARTS = 20;

/**
 * Which p sites serve all demands at least cost, each from its cheapest chosen site. Few choices are all
 * compared; else Teitz–Bart interchange (Teitz & Bart 1968, with the fast swap of Whitaker 1983) from a
 * greedy start and from random ones (`ctx.random`). p is at least 1 and at most the sites. No demands: cost 0.
 * One descent is O(swaps × demands × sites).
 */
export async function pMedian(problem: MedianProblem, ctx: RunContext): Promise<MedianAnswer> {
  const { sites, p } = problem;
  if (!Number.isInteger(p) || p < 1 || p > sites) throw new RangeError('p must be 1 … sites');
  if (choices(sites, p) <= MOST_CHOICES) return answer(problem, everyChoice(problem), true);
  let best: readonly number[] = [];
  let least = Infinity;
  for (let start = 0; start < STARTS; start += 1) {
    const first = start === 0 ? greedy(problem) : randomOrder(sites, ctx.random).slice(0, p);
    const found = interchange(problem, first);
    const cost = costOf(problem, found);
    if (cost < least) [best, least] = [found, cost];
    ctx.progress('p-median', (start + 1) / STARTS);
    await ctx.breathe();
  }
  return answer(problem, best, false);
}

function choices(n: number, k: number): number {
  let count = 1;
  for (let i = 1; i <= Math.min(k, n - k); i += 1) count = (count * (n - i + 1)) / i;
  return count;
}

export function costOf({ demands, sites, cost }: MedianProblem, chosen: readonly number[]): number {
  let sum = 0;
  for (let demand = 0; demand < demands; demand += 1) {
    let least = Infinity;
    for (const site of chosen) least = Math.min(least, cost[demand * sites + site] ?? Infinity);
    sum += least;
  }
  return sum;
}

function greedy(problem: MedianProblem): readonly number[] {
  const { demands, sites, cost, p } = problem;
  const nearest = new Float64Array(demands).fill(Infinity);
  const chosen: number[] = [];
  while (chosen.length < p) {
    let best = -1;
    let least = Infinity;
    for (let site = 0; site < sites; site += 1) {
      if (chosen.includes(site)) continue;
      let sum = 0;
      for (let demand = 0; demand < demands; demand += 1) {
        sum += Math.min(nearest[demand] ?? 0, cost[demand * sites + site] ?? 0);
      }
      if (sum < least || best < 0) [best, least] = [site, sum];
    }
    chosen.push(best);
    for (let demand = 0; demand < demands; demand += 1) {
      nearest[demand] = Math.min(nearest[demand] ?? 0, cost[demand * sites + best] ?? 0);
    }
  }
  return chosen;
}

function answer(problem: MedianProblem, found: readonly number[], proven: boolean): MedianAnswer {
  const chosen = found.toSorted((a, b) => a - b);
  const { demands, sites, cost } = problem;
  const servedBy = new Uint32Array(demands);
  for (let demand = 0; demand < demands; demand += 1) {
    let least = Infinity;
    for (const site of chosen) {
      const own = cost[demand * sites + site] ?? Infinity;
      if (own < least) [least, servedBy[demand]] = [own, site];
    }
  }
  return { sites: chosen, cost: costOf(problem, chosen), servedBy, proven };
}
