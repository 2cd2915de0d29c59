import FlatQueue from 'flatqueue';
import type { RunContext } from '../../basics/run-context.ts';
import { candidateCount, coveredWeight } from './cover-problem.ts';
import type { CoverProblem } from './cover-problem.ts';
import { greedyCover } from './greedy-cover.ts';
import type { GreedyCover } from './greedy-cover.ts';
import { relax } from './relaxation.ts';
import type { Relaxation, Settled } from './relaxation.ts';

export type MaxCoverOptions = {
  /** Branches looked into before the best found is given with its proven gap. */
  readonly branches: number;
  /** Steps towards the bound at the root, and in each branch. */
  readonly rootSteps: number;
  readonly branchSteps: number;
};

export const DEFAULT_MAX_COVER: MaxCoverOptions = {
  branches: 4000,
  rootSteps: 400,
  branchSteps: 40,
};

export type MaxCover = {
  /** Candidates taken, ascending; fewer than asked where more would add nothing. */
  readonly sites: readonly number[];
  readonly covered: number;
  /** No choice of as many candidates covers more than this. */
  readonly bound: number;
  /** True: proven best. */
  readonly optimal: boolean;
  /** (bound − covered) ÷ bound, 0 when optimal. */
  readonly gap: number;
  readonly greedy: GreedyCover;
  readonly branches: number;
};

/**
 * The `count` places that together cover most weight (maximal covering location, Church & ReVelle 1974),
 * exactly: best-first branch and bound on "taken or not", with Lagrangian bounds, candidates settled by
 * their reduced cost, and every choice the relaxation meets tried as a cover. Equal covers: the first found
 * is kept, so equal input gives equal output. Out of branches: the best found and the proven gap. Nothing to
 * cover, no candidates or count 0: nothing taken. Rejects with the signal's reason when cancelled.
 */
export async function maxCover(
  problem: CoverProblem,
  count: number,
  options: MaxCoverOptions,
  ctx: RunContext,
): Promise<MaxCover> {
  const greedy = greedyCover(problem, count);
  const state = { sites: greedy.sites, covered: greedy.covered };
  const total = problem.weight.reduce((sum, weight) => sum + weight, 0);
  const slack = 1e-9 * Math.max(total, Number.MIN_VALUE);
  const look = async (settled: Settled, from: Float64Array, steps: number): Promise<Branch> => {
    const sure = [...settled.keys()].filter((at) => settled[at] === 1);
    const met = (taken: readonly number[]): void => {
      const sites = [...sure, ...taken];
      const covered = coveredWeight(problem, sites);
      if (covered > state.covered + slack) Object.assign(state, { sites, covered });
    };
    const open = count - sure.length;
    const way = { steps, known: state.covered, met };
    const relaxed = await relax(problem, settled, open, from, way, ctx);
    return { settled: settleByWorth(settled, relaxed, state.covered + slack), relaxed };
  };

  const queue = new FlatQueue<Branch>();
  const keep = (branch: Branch): void => {
    if (branch.relaxed.bound > state.covered + slack) queue.push(branch, -branch.relaxed.bound);
  };
  const nothing = new Int8Array(candidateCount(problem));
  if (count > 0 && greedy.sites.length === count) {
    const half = problem.weight.map((weight) => weight / 2);
    keep(await look(nothing, half, options.rootSteps));
  }
  let branches = 0;
  while (branches < options.branches) {
    const branch = queue.pop();
    if (!branch || branch.relaxed.bound <= state.covered + slack) break;
    for (const child of childrenOf(branch)) {
      branches += 1;
      keep(await look(child, branch.relaxed.price, options.branchSteps));
    }
  }
  const bound = Math.max(state.covered, -(queue.peekValue() ?? -state.covered));
  const optimal = bound <= state.covered + slack;
  return {
    sites: state.sites.toSorted((a, b) => a - b),
    covered: state.covered,
    bound: optimal ? state.covered : bound,
    optimal,
    gap: optimal ? 0 : (bound - state.covered) / bound,
    greedy,
    branches,
  };
}

type Branch = { readonly settled: Settled; readonly relaxed: Relaxation };

/** Candidates that cannot be in (or out of) any cover better than the one known. */
function settleByWorth(settled: Settled, relaxed: Relaxation, known: number): Settled {
  const { bound, worth, taken, nextWorth } = relaxed;
  const last = worth[taken.at(-1) ?? -1] ?? 0;
  const inside = new Set(taken);
  return settled.map((state, candidate) => {
    if (state !== 0) return state;
    const value = worth[candidate] ?? 0;
    if (inside.has(candidate)) return bound - value + nextWorth <= known ? 1 : 0;
    return bound - last + value <= known ? -1 : 0;
  });
}

/** The dearest open candidate taken, and left out. None when nothing is open. */
function childrenOf({ settled, relaxed }: Branch): readonly Settled[] {
  const pick = relaxed.taken.find((candidate) => settled[candidate] === 0);
  if (pick === undefined) return [];
  return [1, -1].map((state) => settled.with(pick, state));
}
