import { f64, u32 } from '../../geo/typed.ts';
import { unionFind } from '../../network/union-find.ts';
import type { NearPairs } from './near-pairs.ts';
import type { RepeatEvents } from './repeat-events.ts';
import { extraToCome } from './watch-window.ts';
import type { WatchKind, WatchWindow } from './watch-window.ts';

/** Where to look again, until when: incidents whose window is still open, merged where they touch. */
export type WatchPlace = {
  readonly kind: WatchKind;
  /** Events (of RepeatEvents) behind it, the latest first. */
  readonly events: readonly number[];
  /** Incidents beyond chance to expect until it expires. */
  readonly extra: number;
  /** Last day on which the window of one of its incidents is open, days since 1970-01-01. */
  readonly untilDay: number;
};

/**
 * The watch places that follow from a window: every incident at most `days` before the day after
 * `lastDay` keeps its place (or its surroundings) in watch for the rest of its window. Those at most `withinM` from each
 * other are one place. Most expected extra first; ties by the latest incident.
 */
export function watchPlaces(
  events: RepeatEvents,
  pairs: NearPairs,
  window: WatchWindow,
  time: Float64Array,
  lastDay: number,
): readonly WatchPlace[] {
  const age = (event: number): number => lastDay + 1 - f64(events.day, event);
  const isOpen = (event: number): boolean => age(event) < window.days;
  const open = [...events.day.keys()].filter(isOpen);
  const groups = unionFind(events.count);
  pairs.one.forEach((one, pair) => {
    const other = u32(pairs.other, pair);
    if (f64(pairs.distance, pair) < window.withinM && isOpen(one) && isOpen(other)) {
      groups.union(one, other);
    }
  });
  const members = grouped(open, groups.find);
  return [...members.values()]
    .map((list) => ({
      kind: window.kind,
      events: list.toReversed(),
      extra: list.reduce((sum, event) => sum + extraToCome(window, time, age(event)), 0),
      untilDay: Math.max(...list.map((event) => f64(events.day, event))) + window.days - 1,
    }))
    .toSorted(byExtra);
}

export function byExtra(a: WatchPlace, b: WatchPlace): number {
  return b.extra - a.extra || (b.events[0] ?? 0) - (a.events[0] ?? 0);
}

function grouped(
  events: readonly number[],
  groupOf: (event: number) => number,
): ReadonlyMap<number, readonly number[]> {
  const groups = new Map<number, number[]>();
  for (const event of events) {
    const group = groupOf(event);
    const list = groups.get(group);
    if (list) list.push(event);
    else groups.set(group, [event]);
  }
  return groups;
}
