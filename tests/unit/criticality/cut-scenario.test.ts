import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cutScenario } from '../../../src/core/criticality/cut-scenario.ts';
import type { CutResult } from '../../../src/core/criticality/cut-scenario.ts';
import { emptyScenario } from '../../../src/core/criticality/scenario.ts';
import type { Scenario } from '../../../src/core/criticality/scenario.ts';
import { resolveScenario } from '../../../src/core/criticality/scenario-resolve.ts';
import { anyHandNetwork } from './any-hand-network.ts';
import { anyCut, anyScenario } from './any-scenario.ts';
import { lostByWalking } from './cut-by-hand.ts';
import { handNetwork } from './hand-network.ts';
import type { Hand } from './hand-network.ts';

function cut(hand: Hand, parts: Partial<Scenario>): CutResult {
  const scenario = { ...emptyScenario(), ...parts };
  const { resolved, issues } = resolveScenario(hand.network, hand.places, scenario);
  if (!resolved) throw new Error(JSON.stringify(issues));
  return cutScenario(hand.network, resolved);
}

const withScenario = anyHandNetwork().chain((hand) =>
  anyScenario(hand).map((scenario) => ({ hand, scenario })),
);

/** S is a source; a ring S-1-2-3-S, from 2 a spur 4-5; 6-7 an island. All ask for service but S. */
function ringWithSpur(): Hand {
  return handNetwork({
    at: [
      [0, 0],
      [4, 0],
      [4, 4],
      [0, 4],
      [8, 4],
      [12, 4],
      [16, 16],
      [18, 16],
    ],
    sections: [
      [0, 1],
      [1, 2],
      [2, 3],
      [3, 0],
      [2, 4, 5],
      [6, 7],
    ],
    planned: [[5, 1]],
    sources: [0],
    subscribers: [0, 100, 20, 30, 40, 50, 60, 70],
    areas: [0, 0, 0, 0, 1, 1, 2, 2],
  });
}

describe('what goes dark', () => {
  it('is nothing when a ring is cut once, and the far half when it is cut twice', () => {
    const hand = ringWithSpur();
    expect(cut(hand, { cuts: [{ type: 'route', id: 'r0' }] }).loss.sites).toBe(0);
    const twice = cut(hand, {
      cuts: [
        { type: 'route', id: 'r0' },
        { type: 'route', id: 'r2' },
      ],
    });
    expect(twice.loss).toEqual({ sites: 4, subscribers: 210, posts: 0, works: 1, communes: 1 });
    expect(twice.items.map(({ alone }) => alone.sites)).toEqual([0, 0]);
    expect(twice.items.map(({ adds }) => adds.sites)).toEqual([4, 4]);
  });

  it('leaves out what was dark before', () => {
    const island = cut(ringWithSpur(), { cuts: [{ type: 'route', id: 'r5' }] });
    expect(island.loss.subscribers).toBe(0);
    expect(island.darkToday.subscribers).toBe(130);
    expect(island.darkTargets).toHaveLength(0);
  });

  it('cuts a section once, where it takes most', () => {
    const hand = ringWithSpur();
    const worst = cut(hand, { cuts: [{ type: 'section', id: hand.section(4) }] });
    expect(worst.loss.subscribers).toBe(90);
    expect([...worst.pieces.edge]).toEqual([4, 5]);
    expect([...worst.pieces.cut]).toEqual([1, 0]);
    const farther = cut(hand, { cuts: [{ type: 'section', id: hand.section(4), alongM: 6000 }] });
    expect(farther.loss.subscribers).toBe(50);
  });

  it('names the communes left without a served site and the protected works', () => {
    const hand = ringWithSpur();
    const { darkAreas, darkWorks, loss } = cut(hand, { cuts: [{ type: 'target', id: 'n4' }] });
    expect([...darkAreas]).toEqual([1]);
    expect(loss.communes).toBe(1);
    expect([...darkWorks]).toEqual([]);
    expect(cut(hand, { cuts: [{ type: 'target', id: 'n1' }] }).darkWorks).toHaveLength(1);
  });

  it('counts a failed source and all that only it fed', () => {
    const { loss } = cut(ringWithSpur(), { cuts: [{ type: 'target', id: 'n0' }] });
    expect(loss.subscribers).toBe(240);
  });

  it('takes the joint nearest to a place and says how far it lies', () => {
    const cuts = [{ type: 'joint', lon: 4.3, lat: 4.4 }] as const;
    const { loss, items } = cut(ringWithSpur(), { cuts });
    expect(loss.subscribers).toBe(110);
    expect(items[0]?.awayM).toBeCloseTo(500, 6);
  });
});

describe('what a scenario builds', () => {
  it('takes sites off the list of the single-fed', () => {
    const hand = ringWithSpur();
    const ends = { from: { type: 'target', id: 'n5' }, to: { type: 'target', id: 'n1' } } as const;
    const { secured } = cut(hand, { links: [ends] });
    expect(secured?.before.sites).toBe(2);
    expect(secured?.after.sites).toBe(0);
    expect(secured?.leaving).toHaveLength(2);
    expect(cut(hand, { planned: ['p0'] }).secured).toEqual(secured);
    expect(cut(hand, { hardened: [hand.section(4)] }).secured?.leaving).toHaveLength(2);
    expect(cut(hand, {}).secured).toBeNull();
  });

  it('brings back what is dark today', () => {
    const ends = {
      from: { type: 'target', id: 'n6' },
      to: { type: 'joint', lon: 12, lat: 4 },
    } as const;
    const { regained, regainedTargets, secured } = cut(ringWithSpur(), { links: [ends] });
    expect(regained.subscribers).toBe(130);
    expect(regainedTargets).toHaveLength(2);
    expect(secured?.joining).toHaveLength(2);
  });

  it('cuts a planned route once it is in service, and not before', () => {
    const hand = ringWithSpur();
    const cuts = [
      { type: 'section', id: hand.section(4) },
      { type: 'route', id: 'p0' },
    ] as const;
    expect(cut(hand, { planned: ['p0'], cuts: cuts.slice(0, 1) }).loss.sites).toBe(0);
    expect(cut(hand, { planned: ['p0'], cuts }).loss.sites).toBe(2);
    const section = { type: 'section', id: hand.section(6) } as const;
    expect(cut(hand, { planned: ['p0'], cuts: [...cuts.slice(0, 1), section] }).loss.sites).toBe(2);
    expect(() => cut(hand, { cuts })).toThrow('scenario.not-in-service');
  });

  it('fails with the disc that it passes through', () => {
    const ends = { from: { type: 'target', id: 'n5' }, to: { type: 'target', id: 'n1' } } as const;
    const disc = { type: 'disc', lon: 8, lat: 2, radiusM: 500 } as const;
    const spur = { type: 'section', id: ringWithSpur().section(4) } as const;
    expect(cut(ringWithSpur(), { links: [ends], cuts: [spur] }).loss.sites).toBe(0);
    expect(cut(ringWithSpur(), { links: [ends], cuts: [spur, disc] }).loss.sites).toBe(2);
  });
});

describe('on any network', () => {
  it('is what walking from the sources finds', () => {
    fc.assert(
      fc.property(withScenario, ({ hand, scenario }) => {
        const result = cut(hand, scenario);
        const lost = lostByWalking(hand, scenario);
        const nodes = [...result.darkTargets].map((target) =>
          hand.service.nodeTarget.indexOf(target),
        );
        const asking = nodes.filter((node) => (hand.drawn.subscribers[node] ?? 0) > 0);
        expect(new Set(asking)).toEqual(lost);
        const sum = [...lost].reduce(
          (total, node) => total + (hand.drawn.subscribers[node] ?? 0),
          0,
        );
        expect(result.loss.subscribers).toBe(sum);
        expect(result.loss.sites).toBe(lost.size);
      }),
      { numRuns: 400 },
    );
  });

  it('does not depend on the order of the cuts', () => {
    fc.assert(
      fc.property(withScenario, ({ hand, scenario }) => {
        const { items, ...result } = cut(hand, scenario);
        const turned = { ...scenario, cuts: scenario.cuts.toReversed() };
        const { items: turnedItems, ...other } = cut(hand, turned);
        expect(other).toEqual(result);
        expect(turnedItems.toReversed()).toEqual(items);
      }),
      { numRuns: 100 },
    );
  });

  it('only grows with one more cut, and one cut alone takes no more than all', () => {
    const more = withScenario.chain(({ hand, scenario }) =>
      anyCut(hand).map((extra) => ({ hand, scenario, extra })),
    );
    fc.assert(
      fc.property(more, ({ hand, scenario, extra }) => {
        const few = cut(hand, scenario);
        const many = cut(hand, { ...scenario, cuts: [...scenario.cuts, extra] });
        const dark = new Set(many.darkTargets);
        expect([...few.darkTargets].every((target) => dark.has(target))).toBe(true);
        expect(many.loss.subscribers).toBeGreaterThanOrEqual(few.loss.subscribers);
        for (const { alone, adds } of many.items) {
          expect(alone.subscribers).toBeLessThanOrEqual(many.loss.subscribers);
          expect(adds.subscribers).toBeLessThanOrEqual(many.loss.subscribers);
        }
      }),
      { numRuns: 100 },
    );
  });

  it('leaves nothing dark when all that was cut is repaired', () => {
    fc.assert(
      fc.property(withScenario, ({ hand, scenario }) => {
        const cuts = scenario.cuts.filter(
          (item) => item.type === 'target' || item.type === 'route',
        );
        const { loss, pieces, darkTargets } = cut(hand, { ...scenario, cuts, repairs: cuts });
        expect(loss).toEqual({ sites: 0, subscribers: 0, posts: 0, works: 0, communes: 0 });
        expect(darkTargets).toHaveLength(0);
        expect(pieces.edge).toHaveLength(0);
      }),
      { numRuns: 100 },
    );
  });

  it('finds the worst place of sections cut once each, as trying every piece does', () => {
    const sections = anyHandNetwork(10).chain((hand) =>
      fc.record({
        hand: fc.constant(hand),
        chosen: fc
          .array(fc.nat({ max: hand.drawn.sections.length }), { maxLength: 3 })
          .map((some) => some.filter((s) => s < hand.drawn.sections.length)),
        scenario: anyScenario(hand),
      }),
    );
    fc.assert(
      fc.property(sections, ({ hand, chosen, scenario }) => {
        const others = scenario.cuts.slice(0, 1);
        const cuts = chosen.map((s) => ({ type: 'section', id: hand.section(s) }) as const);
        const { loss } = cut(hand, { ...scenario, cuts: [...others, ...cuts] });
        const start = hand.service.sectionEdgeStart;
        let places: number[][] = [[]];
        for (const s of chosen) {
          const pieces = Array.from(
            { length: (start[s + 1] ?? 0) - (start[s] ?? 0) },
            (_, i) => (start[s] ?? 0) + i,
          );
          places = places.flatMap((some) => pieces.map((piece) => [...some, piece]));
        }
        const tried = places.map((pieces) => {
          const at = pieces.map((piece) => {
            const s = hand.service.edgeSection[piece] ?? 0;
            const alongM = hand.service.edgeFromM[piece] ?? 0;
            return { type: 'section', id: hand.section(s), alongM } as const;
          });
          return cut(hand, { ...scenario, cuts: [...others, ...at] }).loss.sites;
        });
        expect(loss.sites).toBe(Math.max(...tried));
      }),
      { numRuns: 400 },
    );
  });
});
