import { DAY_MS, addMonths, startOfDay } from '../../core/time/vietnam-time.ts';
import type { Days } from './histogram.tsx';
import type { MonthStack } from './month-stacks.ts';

/** About how many incidents the days hold: months that are cut count by the share of their days. */
export function shownCount(stacks: readonly MonthStack[], days: Days): number {
  const from = startOfDay(days.from) ?? 0;
  const to = (startOfDay(days.to) ?? 0) + DAY_MS;
  return stacks.reduce((sum, { month, total }) => {
    const start = startOfDay(month) ?? 0;
    const end = startOfDay(addMonths(month, 1)) ?? start + 1;
    const share = Math.max(0, Math.min(to, end) - Math.max(from, start)) / (end - start);
    return sum + total * share;
  }, 0);
}
