import KDBush from 'kdbush';
import type { CoverProblem } from './cover-problem.ts';

/** Places on a plane; distances are in the unit of the coordinates. */
export type Places = { readonly x: Float64Array; readonly y: Float64Array };

/** A candidate covers every demand at most `radius` away, the edge of the disc included. */
export function coverageWithin(
  demands: Places & { readonly weight: Float64Array },
  candidates: Places,
  radius: number,
): CoverProblem {
  const count = demands.x.length;
  const start = new Uint32Array(candidates.x.length + 1);
  if (count === 0) return { weight: demands.weight, start, demand: new Uint32Array(0) };
  const tree = new KDBush(count);
  demands.x.forEach((x, at) => tree.add(x, demands.y[at] ?? 0));
  tree.finish();
  const lists = Array.from(candidates.x, (x, at) =>
    Uint32Array.from(tree.within(x, candidates.y[at] ?? 0, radius)).toSorted(),
  );
  lists.forEach((list, at) => (start[at + 1] = (start[at] ?? 0) + list.length));
  const demand = new Uint32Array(start.at(-1) ?? 0);
  lists.forEach((list, at) => demand.set(list, start[at] ?? 0));
  return { weight: demands.weight, start, demand };
}
