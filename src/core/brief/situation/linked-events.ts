import { nearPairs } from '../../hotspots/near-repeat/near-pairs.ts';

/** Dated places in metres, all of one group. */
export type PlacedDays = {
  readonly x: Float64Array;
  readonly y: Float64Array;
  readonly day: Int32Array;
};

const MOST_PAIRS = 2_000_000;

/**
 * Groups of two or more of the places `inside`, each at most `radiusM` and `days` from another of its group
 * (single linkage). In the order of their first places. O(n + pairs).
 */
export function linkedEvents(
  events: PlacedDays,
  inside: readonly number[],
  radiusM: number,
  days: number,
): readonly (readonly number[])[] {
  const x = Float64Array.from(inside, (at) => events.x[at] ?? 0);
  const y = Float64Array.from(inside, (at) => events.y[at] ?? 0);
  const pairs = inside.length < 2 ? undefined : nearPairs(x, y, radiusM, MOST_PAIRS);
  if (!pairs) return [];
  const head = inside.map((_, at) => at);
  const find = (at: number): number => {
    let root = at;
    while (head[root] !== root) root = head[root] ?? root;
    return root;
  };
  pairs.one.forEach((one, pair) => {
    const other = pairs.other[pair] ?? one;
    const apart = dayAt(events, inside[one] ?? 0) - dayAt(events, inside[other] ?? 0);
    if (Math.abs(apart) > days) return;
    const [a, b] = [find(one), find(other)];
    head[Math.max(a, b)] = Math.min(a, b);
  });
  const groups = new Map<number, number[]>();
  inside.forEach((event, at) => {
    const root = find(at);
    const group = groups.get(root);
    if (group) group.push(event);
    else groups.set(root, [event]);
  });
  return [...groups.values()].filter((members) => members.length > 1);
}

/** Whether anything lies within `radiusM` of a member, on a day from `from` on and before `until`. */
export function hasNear(
  events: PlacedDays,
  members: readonly number[],
  radiusM: number,
  [from, until]: readonly [number, number],
): boolean {
  return events.day.some((day, other) => {
    if (day < from || day >= until) return false;
    return members.some(
      (member) =>
        Math.hypot(
          (events.x[member] ?? 0) - (events.x[other] ?? 0),
          (events.y[member] ?? 0) - (events.y[other] ?? 0),
        ) <= radiusM,
    );
  });
}

export function dayAt({ day }: PlacedDays, at: number): number {
  return day[at] ?? 0;
}
