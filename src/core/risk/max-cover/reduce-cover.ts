import { onlyCandidates } from './only-candidates.ts';
import type { CoverProblem } from './cover-problem.ts';

export type ReducedCover = {
  readonly problem: CoverProblem;
  /** Number of each of its candidates in the problem it came from, ascending. */
  readonly candidates: readonly number[];
};

/**
 * A smaller problem with the same best covers: demands covered by exactly the same candidates become one,
 * and a candidate that covers nothing another does not is left out (of two alike the later).
 */
export function reduceCover(problem: CoverProblem, candidates: readonly number[]): ReducedCover {
  const merged = mergeDemands(onlyCandidates(problem, candidates));
  const kept = undominated(merged);
  return {
    problem: mergeDemands(onlyCandidates(merged, kept)),
    candidates: kept.map((at) => candidates[at] ?? 0),
  };
}

/** Partition refinement: each candidate splits the classes it covers in part. O(covers). */
function mergeDemands({ weight, start, demand }: CoverProblem): CoverProblem {
  const group = new Uint32Array(weight.length);
  const split = new Map<number, number>();
  let next = 1;
  for (let candidate = 0; candidate + 1 < start.length; candidate += 1) {
    split.clear();
    const end = start[candidate + 1] ?? 0;
    for (let at = start[candidate] ?? 0; at < end; at += 1) {
      const place = demand[at] ?? 0;
      const old = group[place] ?? 0;
      let fresh = split.get(old);
      if (fresh === undefined) {
        fresh = next;
        next += 1;
        split.set(old, fresh);
      }
      group[place] = fresh;
    }
  }
  const number = new Int32Array(next).fill(-1);
  const sums: number[] = [];
  weight.forEach((one, place) => {
    const of = group[place] ?? 0;
    if ((number[of] ?? -1) < 0) number[of] = sums.push(0) - 1;
    const at = number[of] ?? 0;
    sums[at] = (sums[at] ?? 0) + one;
  });
  const own = new Uint32Array(start.length);
  const covers: number[] = [];
  for (let candidate = 0; candidate + 1 < start.length; candidate += 1) {
    const list = demand.subarray(start[candidate] ?? 0, start[candidate + 1] ?? 0);
    const groups = new Set(Array.from(list, (place) => number[group[place] ?? 0] ?? 0));
    covers.push(...[...groups].toSorted((a, b) => a - b));
    own[candidate + 1] = covers.length;
  }
  return { weight: Float64Array.from(sums), start: own, demand: Uint32Array.from(covers) };
}

/** Candidates no other covers all of. Only those that share its rarest demand need a look. */
function undominated({ weight, start, demand }: CoverProblem): readonly number[] {
  const count = Math.max(0, start.length - 1);
  const by: number[][] = Array.from(weight, () => []);
  const listOf = (candidate: number): Uint32Array =>
    demand.subarray(start[candidate] ?? 0, start[candidate + 1] ?? 0);
  const sets = Array.from({ length: count }, (_, candidate) => new Set(listOf(candidate)));
  for (let candidate = 0; candidate < count; candidate += 1) {
    for (const place of listOf(candidate)) by[place]?.push(candidate);
  }
  const isDominated = (candidate: number): boolean => {
    const list = listOf(candidate);
    const rarest = list.reduce(
      (best, place) => ((by[place]?.length ?? 0) < (by[best]?.length ?? 0) ? place : best),
      list[0] ?? 0,
    );
    return (by[rarest] ?? []).some((other) => {
      const wider = sets[other];
      if (other === candidate || !wider || wider.size < list.length) return false;
      if (wider.size === list.length && other > candidate) return false;
      return list.every((place) => wider.has(place));
    });
  };
  return Array.from({ length: count }, (_, candidate) => candidate).filter(
    (candidate) => sets[candidate]?.size !== 0 && !isDominated(candidate),
  );
}
