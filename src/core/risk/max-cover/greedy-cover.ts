import FlatQueue from 'flatqueue';
import { candidateCount, takeCover } from './cover-problem.ts';
import type { CoverProblem } from './cover-problem.ts';

export type GreedyCover = {
  /** In the order they were taken, each with what it added. */
  readonly sites: readonly number[];
  readonly gains: readonly number[];
  readonly covered: number;
};

/**
 * Takes, `count` times, the candidate that adds most; of equal ones the first. At least 1 − 1/e of the best
 * possible (Nemhauser, Wolsey & Fisher 1978). What a candidate adds can only fall as others are taken, so an
 * old gain is a bound and most need no second look (lazy greedy). Stops where nothing is left to add.
 */
export function greedyCover(problem: CoverProblem, count: number): GreedyCover {
  const covered = new Uint8Array(problem.weight.length);
  const gainOf = (candidate: number): number => {
    let gain = 0;
    const end = problem.start[candidate + 1] ?? 0;
    for (let at = problem.start[candidate] ?? 0; at < end; at += 1) {
      const place = problem.demand[at] ?? 0;
      if (covered[place] === 0) gain += problem.weight[place] ?? 0;
    }
    return gain;
  };
  const heap = new FlatQueue<number>();
  const known = Float64Array.from({ length: candidateCount(problem) }, (_, at) => gainOf(at));
  known.forEach((gain, candidate) => heap.push(candidate, -gain));
  const sites: number[] = [];
  const gains: number[] = [];
  let sum = 0;
  while (sites.length < count && heap.length > 0) {
    const fresh = freshBest(heap, known, gainOf);
    if (fresh < 0) break;
    const gain = takeCover(problem, fresh, covered);
    sites.push(fresh);
    gains.push(gain);
    sum += gain;
  }
  return { sites, gains, covered: sum };
}

/** The first candidate with the greatest true gain; −1 when nothing adds anything. */
function freshBest(
  heap: FlatQueue<number>,
  known: Float64Array,
  gainOf: (candidate: number) => number,
): number {
  let best = -1;
  let most = 0;
  const looked: number[] = [];
  while (heap.length > 0 && -(heap.peekValue() ?? 0) >= most) {
    if (-(heap.peekValue() ?? 0) <= 0) break;
    const candidate = heap.pop() ?? 0;
    const gain = gainOf(candidate);
    known[candidate] = gain;
    looked.push(candidate);
    if (gain > most || (gain === most && gain > 0 && candidate < best)) {
      best = candidate;
      most = gain;
    }
  }
  for (const candidate of looked) {
    if (candidate !== best) heap.push(candidate, -(known[candidate] ?? 0));
  }
  return best;
}
