import type { TimedPoints } from '../../geo/timed-points.ts';
import { f64 } from '../../geo/typed.ts';
import { DAY_MS, HOUR_MS, OFFSET_MS, dayOf } from '../../time/vietnam-time.ts';

/** One patrol of a file that may hold several. */
export type TrackPart = {
  /** ISO day of its first fix and minutes after that day's midnight, UTC+07:00. */
  readonly date: string;
  readonly fromMinute: number;
  readonly toMinute: number;
  /** Points of the file it is made of. */
  readonly points: Uint32Array;
};

/** Longer without a fix: another patrol. */
const LONGEST_PAUSE_MS = 4 * HOUR_MS;
const EARLIEST_MS = Date.UTC(1990, 0, 1);
const LATEST_MS = Date.UTC(2100, 0, 1);

/**
 * A file's points as patrols: a pause of four hours, or a day, starts another. Times of other centuries are
 * no times. A file without any time is one part without a day (date ''). No points: no parts.
 */
export function trackParts(points: TimedPoints): readonly TrackPart[] {
  const all = Uint32Array.from(points.timeMs.keys());
  const timed = all
    .filter((point) => isPossible(f64(points.timeMs, point)))
    .toSorted((a, b) => f64(points.timeMs, a) - f64(points.timeMs, b) || a - b);
  if (timed.length === 0) {
    return all.length === 0 ? [] : [{ date: '', fromMinute: 0, toMinute: 0, points: all }];
  }
  const parts: TrackPart[] = [];
  let from = 0;
  for (let i = 1; i <= timed.length; i += 1) {
    const ms = i < timed.length ? f64(points.timeMs, timed[i] ?? 0) : Number.POSITIVE_INFINITY;
    const before = f64(points.timeMs, timed[i - 1] ?? 0);
    const began = f64(points.timeMs, timed[from] ?? 0);
    if (ms - before <= LONGEST_PAUSE_MS && ms - began < DAY_MS) continue;
    parts.push(partOf(timed.slice(from, i).toSorted(), began, before));
    from = i;
  }
  return parts;
}

/** The part of most fixes, the first of equals; −1: none. */
export function longestPart(parts: readonly TrackPart[]): number {
  let best = -1;
  parts.forEach((part, i) => {
    if (part.points.length > (parts[best]?.points.length ?? 0)) best = i;
  });
  return best;
}

function partOf(points: Uint32Array, fromMs: number, toMs: number): TrackPart {
  const fromMinute = minuteOf(fromMs);
  const toMinute = fromMinute + Math.round((toMs - fromMs) / 60_000);
  return { date: dayOf(fromMs), fromMinute, toMinute, points };
}

function minuteOf(ms: number): number {
  return Math.floor(((ms + OFFSET_MS) % DAY_MS) / 60_000);
}

function isPossible(ms: number): boolean {
  return ms >= EARLIEST_MS && ms < LATEST_MS;
}
