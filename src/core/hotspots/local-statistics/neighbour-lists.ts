import { u32 } from '../../geo/typed.ts';

/**
 * Who is whose neighbour, all neighbours weighing the same: those of unit i are `to[start[i]]` up to
 * `to[start[i + 1]]`. No unit stands twice in one list, and none in its own.
 */
export type NeighbourLists = {
  /** One more than there are units. */
  readonly start: Uint32Array;
  readonly to: Uint32Array;
};

/** Lists from pairs that hold in both ways; a pair said twice, or of a unit with itself, counts once or not. */
export function listsOfPairs(units: number, pairs: Iterable<readonly [number, number]>) {
  const members: Set<number>[] = Array.from({ length: units }, () => new Set());
  for (const [a, b] of pairs) {
    if (a === b) continue;
    members[a]?.add(b);
    members[b]?.add(a);
  }
  return listsOf(members.map((set) => [...set].toSorted((a, b) => a - b)));
}

export function listsOf(members: readonly (readonly number[])[]): NeighbourLists {
  const start = new Uint32Array(members.length + 1);
  members.forEach((list, unit) => {
    start[unit + 1] = u32(start, unit) + list.length;
  });
  const to = new Uint32Array(u32(start, members.length));
  members.forEach((list, unit) => to.set(list, u32(start, unit)));
  return { start, to };
}

export function longestList({ start }: NeighbourLists): number {
  let longest = 0;
  for (let unit = 0; unit + 1 < start.length; unit += 1)
    longest = Math.max(longest, u32(start, unit + 1) - u32(start, unit));
  return longest;
}

/** Units whose list is empty. */
export function unitsAlone({ start }: NeighbourLists): readonly number[] {
  const alone: number[] = [];
  for (let unit = 0; unit + 1 < start.length; unit += 1)
    if (start[unit] === start[unit + 1]) alone.push(unit);
  return alone;
}
