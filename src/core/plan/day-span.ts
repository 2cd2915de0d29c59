import { dayNumber, startOfDay } from '../time/vietnam-time.ts';

/** Days from one ISO day to another, negative when `to` is earlier; null when either is no day. */
export function daysBetween(from: string, to: string): number | null {
  const [start, end] = [startOfDay(from), startOfDay(to)];
  return start === null || end === null ? null : dayNumber(end) - dayNumber(start);
}
