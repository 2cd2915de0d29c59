import { daysBetween } from './day-span.ts';
import type { PlanItem } from './plan-item.ts';

/** Days before a deadline from which it is near. */
export const NEAR_DAYS = 30;

export const PLAN_STANDINGS = ['overdue', 'near', 'in_time', 'no_deadline', 'closed'] as const;
export type PlanStanding = (typeof PLAN_STANDINGS)[number];

/**
 * How a line of the plan stands on a day: closed once it is done or dropped, overdue when that day is past
 * the deadline (the deadline itself is still in time). The day is given, never the clock's.
 */
export function planStanding(
  { state, deadline }: Pick<PlanItem, 'state' | 'deadline'>,
  referenceDay: string,
): PlanStanding {
  if (state === 'done' || state === 'dropped') return 'closed';
  const left = daysBetween(referenceDay, deadline);
  if (left === null) return 'no_deadline';
  if (left < 0) return 'overdue';
  return left <= NEAR_DAYS ? 'near' : 'in_time';
}

/** How many lines stand how. */
export function countStandings(
  items: readonly PlanItem[],
  referenceDay: string,
): Readonly<Record<PlanStanding, number>> {
  const counts = { overdue: 0, near: 0, in_time: 0, no_deadline: 0, closed: 0 };
  for (const item of items) counts[planStanding(item, referenceDay)] += 1;
  return counts;
}
