import fc from 'fast-check';
import type { TimedIncidents } from '../../../../src/core/hotspots/when/timed-incidents.ts';
import { periodOf } from '../../../../src/core/time/period.ts';
import type { Period } from '../../../../src/core/time/period.ts';
import { shareInside } from '../../../../src/core/time/incident-window.ts';
import { HOUR_MS } from '../../../../src/core/time/vietnam-time.ts';

/** Incidents of these windows (UTC milliseconds), weighted by their share of the period. */
export function timed(
  windows: readonly (readonly [number, number])[],
  inside?: Period,
): TimedIncidents {
  const share = ([from, to]: readonly [number, number]): number =>
    inside ? shareInside(from, to, inside.startMs, inside.endMs) : 1;
  const kept = windows.filter((window) => share(window) > 0);
  return {
    count: kept.length,
    kind: new Uint8Array(kept.length),
    weight: Float64Array.from(kept, share),
    fromMs: Float64Array.from(kept, ([from]) => from),
    toMs: Float64Array.from(kept, ([, to]) => to),
    dayOnly: new Uint8Array(kept.length),
  };
}

export function period(from: string, to: string): Period {
  const found = periodOf(from, to);
  if (!found) throw new RangeError(`${from} – ${to} is not a period`);
  return found;
}

/** `2024-03-11 22:30` at UTC+07:00. */
export function at(text: string): number {
  return Date.parse(`${text.replace(' ', 'T')}:00+07:00`);
}

/** Windows of up to `longestH` hours about the years 2021–2024, in whole minutes. */
export function anyWindows(longestH: number): fc.Arbitrary<(readonly [number, number])[]> {
  const start = at('2020-12-01 00:00');
  const window = fc
    .tuple(fc.integer({ min: 0, max: 1500 * 24 * 60 }), fc.integer({ min: 0, max: longestH * 60 }))
    .map(([minute, length]): readonly [number, number] => {
      const from = start + minute * 60_000;
      return [from, from + (length / 60) * HOUR_MS];
    });
  return fc.array(window, { maxLength: 40 });
}

export function sum(values: Float64Array): number {
  return values.reduce((total, value) => total + value, 0);
}
