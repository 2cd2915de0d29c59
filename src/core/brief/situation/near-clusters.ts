import { dayAt, hasNear, linkedEvents } from './linked-events.ts';
import type { PlacedDays } from './linked-events.ts';

/** Nearer than this in the same month: the band in which repeats on cable are looked for. */
export const CLUSTER_RADIUS_M = 1_000;
export const CLUSTER_DAYS = 30;
/** So long nothing happened near by: the cluster is new there. */
export const QUIET_DAYS = 365;

const MOST_EARLIER_WINDOWS = 24;

export type NearCluster = {
  /** Places in the input, latest first. */
  readonly members: readonly number[];
  /** Nothing within the radius of any member in the year before. */
  readonly isNew: boolean;
};

export type NearClusters = {
  /** Most members first, then the latest. */
  readonly clusters: readonly NearCluster[];
  /** Mean number of such clusters in a window of as many days before; −1 under four of them. */
  readonly usual: number;
  readonly earlierWindows: number;
};

/**
 * Which incidents of the last 30 days lie so near each other that one should look at them together: groups
 * of two or more linked by distances of at most 1 km (single linkage). How many such groups the earlier
 * windows of 30 days held says what is usual; a group is no proof of one hand. O(n + pairs).
 */
export function nearClusters(events: PlacedDays, firstDay: number, lastDay: number): NearClusters {
  const now = groupsIn(events, lastDay - CLUSTER_DAYS + 1, lastDay);
  const earlier: number[] = [];
  for (
    let last = lastDay - CLUSTER_DAYS;
    last - CLUSTER_DAYS + 1 >= firstDay && earlier.length < MOST_EARLIER_WINDOWS;
    last -= CLUSTER_DAYS
  )
    earlier.push(groupsIn(events, last - CLUSTER_DAYS + 1, last).length);
  const start = lastDay - CLUSTER_DAYS + 1;
  const quietDays = [start - QUIET_DAYS, start] as const;
  const mean = earlier.reduce((sum, count) => sum + count, 0) / Math.max(1, earlier.length);
  return {
    clusters: now
      .map((members) => ({
        members: members.toSorted((a, b) => dayAt(events, b) - dayAt(events, a) || a - b),
        isNew: !hasNear(events, members, CLUSTER_RADIUS_M, quietDays),
      }))
      .toSorted(
        (a, b) =>
          b.members.length - a.members.length ||
          dayAt(events, b.members[0] ?? 0) - dayAt(events, a.members[0] ?? 0) ||
          (a.members[0] ?? 0) - (b.members[0] ?? 0),
      ),
    usual: earlier.length < 4 ? -1 : mean,
    earlierWindows: earlier.length,
  };
}

function groupsIn(events: PlacedDays, from: number, to: number): readonly (readonly number[])[] {
  const inside = [...events.day.keys()].filter((at) => {
    const day = dayAt(events, at);
    return day >= from && day <= to;
  });
  return linkedEvents(events, inside, CLUSTER_RADIUS_M, CLUSTER_DAYS);
}
