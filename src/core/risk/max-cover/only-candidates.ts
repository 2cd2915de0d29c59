import type { CoverProblem } from './cover-problem.ts';

/**
 * The same problem with these candidates only, in this order, and without the demands none of them covers.
 * Demands keep their order.
 */
export function onlyCandidates(
  { weight, start, demand }: CoverProblem,
  candidates: readonly number[],
): CoverProblem {
  const lists = candidates.map((candidate) =>
    demand.subarray(start[candidate] ?? 0, start[candidate + 1] ?? 0),
  );
  const number = new Int32Array(weight.length).fill(-1);
  for (const list of lists) for (const place of list) number[place] = 0;
  const kept = Uint32Array.from(weight.keys()).filter((place) => number[place] === 0);
  kept.forEach((place, at) => (number[place] = at));
  const own = new Uint32Array(lists.length + 1);
  lists.forEach((list, at) => (own[at + 1] = (own[at] ?? 0) + list.length));
  const covers = new Uint32Array(own.at(-1) ?? 0);
  lists.forEach((list, at) => {
    covers.set(
      Uint32Array.from(list, (place) => number[place] ?? 0),
      own[at] ?? 0,
    );
  });
  return {
    weight: Float64Array.from(kept, (place) => weight[place] ?? 0),
    start: own,
    demand: covers,
  };
}
