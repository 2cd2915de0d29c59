import { dayAt, hasNear, linkedEvents } from '../situation/linked-events.ts';
import type { PlacedDays } from '../situation/linked-events.ts';
import { CLUSTER_DAYS, CLUSTER_RADIUS_M, QUIET_DAYS } from '../situation/near-clusters.ts';

/** Incidents linked one by one, near each other and soon after each other. */
export type NearGroup = {
  /** Places in the input, earliest first. */
  readonly members: readonly number[];
  readonly firstDay: number;
  readonly lastDay: number;
  /** Nothing within the radius of any member in the year before its first day. */
  readonly isNew: boolean;
};

/**
 * Groups of two or more incidents of a period in which each is at most 1 km and 30 days from another (single
 * linkage), the bands the dashboard uses. A group is new where the year before its first day had nothing as
 * near. Most members first, then the earliest. Near is no proof of one hand. O(n + pairs + groups × n).
 */
export function nearGroups(
  events: PlacedDays,
  firstDay: number,
  lastDay: number,
): readonly NearGroup[] {
  const inside = [...events.day.keys()].filter((at) => {
    const day = dayAt(events, at);
    return day >= firstDay && day <= lastDay;
  });
  return linkedEvents(events, inside, CLUSTER_RADIUS_M, CLUSTER_DAYS)
    .map((members) => groupOf(events, members))
    .toSorted(
      (a, b) =>
        b.members.length - a.members.length ||
        a.firstDay - b.firstDay ||
        (a.members[0] ?? 0) - (b.members[0] ?? 0),
    );
}

function groupOf(events: PlacedDays, members: readonly number[]): NearGroup {
  const ordered = members.toSorted((a, b) => dayAt(events, a) - dayAt(events, b) || a - b);
  const firstDay = dayAt(events, ordered[0] ?? 0);
  return {
    members: ordered,
    firstDay,
    lastDay: dayAt(events, ordered.at(-1) ?? 0),
    isNew: !hasNear(events, members, CLUSTER_RADIUS_M, [firstDay - QUIET_DAYS, firstDay]),
  };
}
