import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { seededRandom } from '../../../../src/core/basics/random.ts';
import { findSeries } from '../../../../src/core/hotspots/series/find-series.ts';
import { pairEvidence } from '../../../../src/core/hotspots/series/pair-evidence.ts';
import { clearedByArrest, settledBy } from '../../../../src/core/hotspots/series/saved-series.ts';
import type { SeriesEvents } from '../../../../src/core/hotspots/series/series-events.ts';
import { nearPairs } from '../../../../src/core/hotspots/near-repeat/near-pairs.ts';
import { anySeries } from '../../../support/any-series.ts';
import { quietContext } from '../../../support/quiet-context.ts';

type Struck = { readonly x: number; readonly y: number; readonly day: number };

function eventsOf(list: readonly Struck[]): SeriesEvents {
  const rising = list.toSorted((a, b) => a.day - b.day);
  return {
    count: rising.length,
    day: Float64Array.from(rising, ({ day }) => day),
    x: Float64Array.from(rising, ({ x }) => x),
    y: Float64Array.from(rising, ({ y }) => y),
    target: Uint32Array.from(rising.keys()),
    kind: new Uint8Array(rising.length),
    method: new Uint8Array(rising.length),
    hour: new Float64Array(rising.length).fill(-1),
  };
}

/** Thefts all over a province and three years. */
function background(count: number): Struck[] {
  const random = seededRandom('background');
  return Array.from({ length: count }, () => ({
    x: Math.floor(random() * 150_000),
    y: Math.floor(random() * 150_000),
    day: Math.floor(random() * 1_100),
  }));
}

const BURST: readonly Struck[] = Array.from({ length: 10 }, (_, at) => ({
  x: 60_000 + 2_500 * (at % 4),
  y: 70_000 + 2_000 * (at % 3),
  day: 500 + at,
}));

describe('series', () => {
  it('are found in a crowd, and what is found is not the crowd', async () => {
    const events = eventsOf([...background(300), ...BURST]);
    const { proposals } = await findSeries(events, quietContext());
    const [first] = proposals;
    const days = first?.events.map((event) => events.day[event] ?? 0) ?? [];
    expect(days.length).toBeGreaterThanOrEqual(10);
    expect(days.length).toBeLessThanOrEqual(14);
    expect(BURST.every(({ day }) => days.includes(day))).toBe(true);
    expect(first?.expected).toBeLessThan(1);
  });

  it('are rarely seen where there are none', async () => {
    const { proposals } = await findSeries(eventsOf(background(600)), quietContext());
    const held = proposals.reduce((sum, { events }) => sum + events.length, 0);
    expect(held).toBeLessThan(0.05 * 600);
  });

  it('do not depend on where the map lies', async () => {
    const list = [...background(200), ...BURST];
    const here = await findSeries(eventsOf(list), quietContext());
    const there = await findSeries(
      eventsOf(list.map(({ x, y, day }) => ({ x: x + 4_096, y: y - 8_192, day: day + 77 }))),
      quietContext(),
    );
    expect(there.proposals.map(({ events }) => events)).toEqual(
      here.proposals.map(({ events }) => events),
    );
  });

  it('are none of too few incidents, and of all at one point and day no NaN', async () => {
    expect((await findSeries(eventsOf(BURST.slice(0, 2)), quietContext())).proposals).toEqual([]);
    const same = eventsOf(Array.from({ length: 40 }, () => ({ x: 1, y: 1, day: 5 })));
    const { proposals, evidence } = await findSeries(same, quietContext());
    for (const { p, expected, reachM } of proposals) {
      expect([p, expected, reachM].every(Number.isFinite)).toBe(true);
    }
    for (const value of evidence?.closeness ?? []) expect(Number.isFinite(value)).toBe(true);
  });

  it('take fixed weights, and say so, where the data is too thin to learn from', () => {
    const thin = eventsOf(BURST);
    const near = nearPairs(thin.x, thin.y, 30_000, 1e6);
    if (!near) throw new Error('no pairs');
    const evidence = pairEvidence(thin, near);
    expect(evidence.closenessFrom).toBe('assumed');
    for (const likeness of Object.values(evidence.likeness)) {
      expect(likeness.from).toBe('assumed');
      expect(likeness.same).toBeGreaterThan(0);
      expect(likeness.other).toBeLessThan(0);
    }
    const [first] = evidence.closeness;
    expect(first).toBe(Math.max(...evidence.closeness));
  });
});

describe('decided series', () => {
  it('settle the proposals they hold half of, refused ones too', () => {
    const series = (incidents: string[], state: 'confirmed' | 'refused') => ({
      id: 's',
      name: '',
      arrest: '',
      note: '',
      incidents,
      state,
    });
    const decided = [series(['a', 'b'], 'refused')];
    expect(settledBy(['a', 'b', 'c', 'd'], decided)?.state).toBe('refused');
    expect(settledBy(['a', 'c', 'd'], decided)).toBeUndefined();
  });

  it('clear each incident once, and only confirmed ones with an arrest', () => {
    fc.assert(
      fc.property(fc.array(anySeries, { maxLength: 6 }), (decided) => {
        const cleared = clearedByArrest(decided);
        for (const { state, arrest, incidents } of decided) {
          if (state !== 'confirmed' || arrest === '') continue;
          for (const id of incidents) expect(cleared.has(id)).toBe(true);
        }
        const all = new Set(decided.flatMap(({ incidents }) => incidents));
        expect([...cleared].every((id) => all.has(id))).toBe(true);
      }),
    );
  });
});
