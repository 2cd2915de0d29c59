import { f64, u32 } from '../../geo/typed.ts';

/**
 * Who is whose neighbour, one list after the other: those of unit i are `to[start[i]]` up to
 * `to[start[i + 1]]`, with their weights beside them. Weights are not negative; no unit stands twice in
 * one list. A unit may be in its own list: each statistic says what it makes of that.
 */
export type NeighbourWeights = {
  /** One more than there are units. */
  readonly start: Uint32Array;
  readonly to: Uint32Array;
  readonly weight: Float64Array;
};

/** One list for each unit; every weight 1. */
export function binaryWeights(lists: readonly (readonly number[])[]): NeighbourWeights {
  const start = new Uint32Array(lists.length + 1);
  lists.forEach((list, unit) => {
    start[unit + 1] = u32(start, unit) + list.length;
  });
  const to = Uint32Array.from(lists.flat());
  return { start, to, weight: new Float64Array(to.length).fill(1) };
}

/** Each list's weights divided by their sum, the unit itself left out: style "W" of spdep. */
export function rowStandardised(neighbours: NeighbourWeights): NeighbourWeights {
  const { start, to } = neighbours;
  const weight = neighbours.weight.slice();
  for (let unit = 0; unit + 1 < start.length; unit += 1) {
    let sum = 0;
    for (let k = u32(start, unit); k < u32(start, unit + 1); k += 1)
      if (u32(to, k) !== unit) sum += f64(weight, k);
    if (!(sum > 0)) continue;
    for (let k = u32(start, unit); k < u32(start, unit + 1); k += 1)
      weight[k] = u32(to, k) === unit ? 0 : f64(weight, k) / sum;
  }
  return { start, to, weight };
}

/** The weight of a unit that is not in its own list: as much as its nearest, 1 for an island. */
export function usualOwnWeight(greatest: number): number {
  return greatest > 0 ? greatest : 1;
}

/** Every unit in its own list, last where it was not there before. */
export function withSelf(neighbours: NeighbourWeights): NeighbourWeights {
  return rebuilt(neighbours, (unit, to, weight) => {
    if (to.includes(unit)) return { to, weight };
    const greatest = weight.reduce((most, w) => Math.max(most, w), 0);
    return { to: [...to, unit], weight: [...weight, usualOwnWeight(greatest)] };
  });
}

/** No unit in its own list. */
export function withoutSelf(neighbours: NeighbourWeights): NeighbourWeights {
  return rebuilt(neighbours, (unit, to, weight) => ({
    to: to.filter((other) => other !== unit),
    weight: weight.filter((_, k) => to[k] !== unit),
  }));
}

type NumberList = { readonly to: ArrayLike<number>; readonly weight: ArrayLike<number> };

function rebuilt(
  { start, to, weight }: NeighbourWeights,
  change: (unit: number, to: Uint32Array, weight: Float64Array) => NumberList,
): NeighbourWeights {
  const units = start.length - 1;
  const nextStart = new Uint32Array(start.length);
  const nextTo = new Uint32Array(to.length + units);
  const nextWeight = new Float64Array(to.length + units);
  for (let unit = 0; unit < units; unit += 1) {
    const [first, end] = [u32(start, unit), u32(start, unit + 1)];
    const list = change(unit, to.subarray(first, end), weight.subarray(first, end));
    const at = u32(nextStart, unit);
    nextTo.set(list.to, at);
    nextWeight.set(list.weight, at);
    nextStart[unit + 1] = at + list.to.length;
  }
  const links = u32(nextStart, units);
  return { start: nextStart, to: nextTo.slice(0, links), weight: nextWeight.slice(0, links) };
}
