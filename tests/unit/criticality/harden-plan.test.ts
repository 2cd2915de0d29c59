import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cuttableEdges } from '../../../src/core/criticality/cut-secured.ts';
import { darkNodes } from '../../../src/core/criticality/cut-pass.ts';
import { chooseWays } from '../../../src/core/criticality/harden-choose.ts';
import { doubledPaths, linkCandidates } from '../../../src/core/criticality/harden-links.ts';
import { hardenPlan } from '../../../src/core/criticality/harden-plan.ts';
import type { HardenKind } from '../../../src/core/criticality/harden-plan.ts';
import { hardenTree } from '../../../src/core/criticality/harden-tree.ts';
import { hardenWays } from '../../../src/core/criticality/harden-ways.ts';
import { quietContext } from '../../support/quiet-context.ts';
import { anyHandNetwork } from './any-hand-network.ts';
import { handNetwork } from './hand-network.ts';
import type { Hand } from './hand-network.ts';

function kilometres({ network }: Hand): Float64Array {
  const { edgeFromM, edgeToM } = network.service;
  return Float64Array.from({ length: network.pieceCount }, (_, piece) => {
    return ((edgeToM[piece] ?? 0) - (edgeFromM[piece] ?? 0)) / 1000;
  });
}

/** Σ kilometres × subscribers darkened, cutting every piece by itself; `hard` pieces cannot be cut. */
function totalByCutting(
  hand: Hand,
  links: readonly (readonly [number, number])[] = [],
  hard: ReadonlySet<number> = new Set(),
): number {
  const { service, pieceCount, darkBefore } = hand.network;
  const weight = kilometres(hand);
  const graph = {
    ...service,
    edgeCount: service.edgeCount + links.length,
    edgeFrom: Uint32Array.from([...service.edgeFrom, ...links.map(([from]) => from)]),
    edgeTo: Uint32Array.from([...service.edgeTo, ...links.map(([, to]) => to)]),
  };
  let total = 0;
  for (let piece = 0; piece < pieceCount; piece += 1) {
    if (hard.has(piece)) continue;
    const edge = new Uint8Array(graph.edgeCount);
    edge[piece] = 1;
    const dark = darkNodes(graph, { edge, node: new Uint8Array(0) });
    dark.forEach((isDark, node) => {
      const newly = isDark === 1 && darkBefore[node] !== 1;
      if (newly) total += (weight[piece] ?? 0) * (service.demand.subscribers[node] ?? 0);
    });
  }
  return total;
}

function plan(hand: Hand, kind: HardenKind, count: number, mostM = 30_000) {
  const options = { kind, count, measure: 'subscribers', mostM } as const;
  return hardenPlan(hand.network, kilometres(hand), options, quietContext());
}

/** S – 1 – 2 – 3 in a row of 4 km each, and 1 – 4 of 1 km. */
function comb(): Hand {
  return handNetwork({
    at: [
      [0, 0],
      [4, 0],
      [8, 0],
      [12, 0],
      [4, 1],
      [16, 16],
    ],
    sections: [
      [0, 1],
      [1, 2],
      [2, 3],
      [1, 4],
    ],
    sources: [0],
    subscribers: [0, 10, 20, 30, 40, 7],
  });
}

describe('what to harden first', () => {
  it('are the sections with most kilometres and demand behind', async () => {
    const { total, steps, gain, bound, before } = await plan(comb(), 'section', 2);
    expect(total).toBe(4 * 100 + 4 * 50 + 4 * 30 + 1 * 40);
    expect(steps.map((step) => [...step.sections])).toEqual([[0], [1]]);
    expect(steps.map((step) => step.gain)).toEqual([400, 200]);
    expect([gain, bound]).toEqual([600, 600]);
    expect(before.subscribers).toBe(100);
    expect(steps.map(({ left }) => left.subscribers)).toEqual([90, 70]);
  });

  it('are dead-end ways from the tip to the ring', async () => {
    const { steps } = await plan(comb(), 'path', 2);
    expect(steps.map((step) => step.gain)).toEqual([720, 40]);
    expect(steps.map((step) => step.lengthM)).toEqual([12_000, 5000]);
    expect(steps.at(-1)?.left.subscribers).toBe(0);
  });

  it('are links that close a ring', async () => {
    const near = await plan(comb(), 'link', 1, 7000);
    expect(near.steps[0]).toMatchObject({ from: 4, to: 0, gain: 4 * 100 + 40 });
    const far = await plan(comb(), 'link', 1);
    expect(far.steps[0]).toMatchObject({ from: 3, to: 0, gain: 720, lengthM: 12_000 });
  });

  it('are links to what is dark today', async () => {
    const { total, steps } = await plan(comb(), 'connect', 3);
    expect(total).toBe(7);
    expect(steps).toHaveLength(1);
    expect(steps[0]).toMatchObject({ from: 5, to: 3, gain: 7 });
    expect(steps[0]?.left.subscribers).toBe(0);
    expect((await plan(comb(), 'connect', 3, 1000)).steps).toEqual([]);
  });
});

describe('on any network', () => {
  it('the total is what cutting every piece by itself costs', async () => {
    await fc.assert(
      fc.asyncProperty(anyHandNetwork(), async (hand) => {
        expect((await plan(hand, 'section', 1)).total).toBeCloseTo(totalByCutting(hand), 6);
      }),
      { numRuns: 150 },
    );
  });

  it('the gain of new links is what they take off that total', async () => {
    await fc.assert(
      fc.asyncProperty(anyHandNetwork(), fc.integer({ min: 1, max: 3 }), async (hand, count) => {
        const { total, gain, steps, bound } = await plan(hand, 'link', count);
        const links = steps.map(({ from, to }) => [from, to] as const);
        expect(total - gain).toBeCloseTo(totalByCutting(hand, links), 6);
        expect(bound).toBeCloseTo(gain, 6);
      }),
      { numRuns: 150 },
    );
  });

  it('the gain of hardened sections is what they take off that total', async () => {
    await fc.assert(
      fc.asyncProperty(anyHandNetwork(), async (hand) => {
        const { total, gain, steps } = await plan(hand, 'section', 2);
        const start = hand.service.sectionEdgeStart;
        const hard = steps.flatMap(({ sections: [section = 0] }) =>
          Array.from(
            { length: (start[section + 1] ?? 0) - (start[section] ?? 0) },
            (_, i) => (start[section] ?? 0) + i,
          ),
        );
        expect(total - gain).toBeCloseTo(totalByCutting(hand, [], new Set(hard)), 6);
      }),
      { numRuns: 150 },
    );
  });

  it('no other choice of as many ways secures more', async () => {
    await fc.assert(
      fc.asyncProperty(
        anyHandNetwork(14),
        fc.constantFrom<'link' | 'path'>('link', 'path'),
        fc.integer({ min: 1, max: 3 }),
        async (hand, kind, count) => {
          const { network } = hand;
          const demand = network.service.demand.subscribers;
          const cuttable = cuttableEdges(network, network.service);
          const tree = hardenTree(network.service, cuttable, demand, kilometres(hand));
          const ways = hardenWays(tree);
          const ctx = quietContext();
          const offered =
            kind === 'path'
              ? doubledPaths(network, tree, ways)
              : await linkCandidates(network, tree, ways, 9000, ctx);
          const options = { count, greedyIsBest: kind === 'path' };
          const choice = await chooseWays(tree, ways, offered, options, ctx);
          const covered = offered.map(({ a, b }) => ways.along(a, b));
          const value = (chosen: readonly number[]): number => {
            const parts = new Set(chosen.flatMap((i) => covered[i] ?? []));
            return [...parts].reduce((sum, part) => sum + (tree.cost[part] ?? 0), 0);
          };
          let best = 0;
          const walk = (chosen: readonly number[], from: number): void => {
            best = Math.max(best, value(chosen));
            if (chosen.length === count) return;
            for (let i = from; i < covered.length; i += 1) walk([...chosen, i], i + 1);
          };
          fc.pre(covered.length ** count < 60_000);
          walk([], 0);
          expect(choice.gain).toBeCloseTo(best, 6);
          expect(choice.bound).toBeGreaterThanOrEqual(best - 1e-6);
        },
      ),
      { numRuns: 120 },
    );
  });
});
