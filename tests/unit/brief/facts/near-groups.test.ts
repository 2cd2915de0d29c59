import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nearGroups } from '../../../../src/core/brief/facts/near-groups.ts';
import type { PlacedDays } from '../../../../src/core/brief/situation/linked-events.ts';

type Event = readonly [x: number, y: number, day: number];

const placed = (events: readonly Event[]): PlacedDays => ({
  x: Float64Array.from(events, ([x]) => x),
  y: Float64Array.from(events, ([, y]) => y),
  day: Int32Array.from(events, ([, , day]) => day),
});

const FIRST = 1000;
const LAST = 1180;

describe('groups of incidents near each other', () => {
  it('link each to one at most 1 km and 30 days away, through others too', () => {
    const found = nearGroups(
      placed([
        [0, 0, 1000],
        [1000, 0, 1030],
        [2000, 0, 1060],
        [2000, 1001, 1060],
        [50_000, 0, 1010],
        [50_000, 0, 1041],
      ]),
      FIRST,
      LAST,
    );
    expect(found).toEqual([{ members: [0, 1, 2], firstDay: 1000, lastDay: 1060, isNew: true }]);
  });

  it('are at a new place only when the year before had nothing as near', () => {
    const pair: readonly Event[] = [
      [0, 0, 1100],
      [10, 0, 1101],
    ];
    const newWith = (earlier: Event): boolean | undefined =>
      nearGroups(placed([earlier, ...pair]), FIRST, LAST)[0]?.isNew;
    expect(newWith([900, 0, 1100 - 365])).toBe(false);
    expect(newWith([900, 0, 1100 - 366])).toBe(true);
    expect(newWith([1500, 0, 1050])).toBe(true);
  });

  it('agree with linking by hand, whatever lies where', () => {
    const event = fc.tuple(
      fc.integer({ min: 0, max: 4000 }),
      fc.integer({ min: 0, max: 4000 }),
      fc.integer({ min: FIRST - 50, max: LAST + 50 }),
    );
    fc.assert(
      fc.property(fc.array(event, { maxLength: 30 }), (events) => {
        const sets = nearGroups(placed(events), FIRST, LAST).map(({ members }) =>
          members.toSorted((a, b) => a - b).join(' '),
        );
        expect(sets.toSorted()).toEqual(byHand(events).toSorted());
      }),
    );
  });

  it('are none without incidents', () => {
    expect(nearGroups(placed([]), FIRST, LAST)).toEqual([]);
  });
});

/** Grows each group until nothing more joins. */
function byHand(events: readonly Event[]): string[] {
  const open = new Set(
    [...events.keys()].filter((at) => {
      const day = events[at]?.[2] ?? 0;
      return day >= FIRST && day <= LAST;
    }),
  );
  const isNear = (a: number, b: number): boolean => {
    const [ax = 0, ay = 0, ad = 0] = events[a] ?? [];
    const [bx = 0, by = 0, bd = 0] = events[b] ?? [];
    return Math.hypot(ax - bx, ay - by) <= 1000 && Math.abs(ad - bd) <= 30;
  };
  const groups: string[] = [];
  for (const start of open) {
    if (!open.delete(start)) continue;
    const group = [start];
    for (let at = 0; at < group.length; at += 1) {
      for (const other of open) {
        if (isNear(group[at] ?? 0, other) && open.delete(other)) group.push(other);
      }
    }
    if (group.length > 1) groups.push(group.toSorted((a, b) => a - b).join(' '));
  }
  return groups;
}
