import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { centresAlong } from '../../../src/core/criticality/corridor-centres.ts';
import { sweepFailures } from '../../../src/core/criticality/corridor-sweep.ts';
import { discLosses, worstCorridors } from '../../../src/core/criticality/corridor-worst.ts';
import { darkNodes } from '../../../src/core/criticality/cut-pass.ts';
import { emptyScenario } from '../../../src/core/criticality/scenario.ts';
import { quietContext } from '../../support/quiet-context.ts';
import { anyNetwork } from '../core/criticality/any-multigraph.ts';
import { anyHandNetwork } from './any-hand-network.ts';
import { lostByWalking } from './cut-by-hand.ts';
import { handNetwork } from './hand-network.ts';

describe('many failures at once', () => {
  const anyCases = anyNetwork().chain((network) => {
    const edges = network.graph.edgeCount + network.sources.length;
    const some = fc.uniqueArray(fc.nat({ max: Math.max(0, edges - 1) }));
    const one = some.map((list) => list.filter((edge) => edge < edges));
    return fc.array(one, { maxLength: 20 }).map((cases) => ({ network, cases }));
  });

  it('lose what each of them alone is found to lose', async () => {
    await fc.assert(
      fc.asyncProperty(anyCases, async ({ network, cases }) => {
        const { graph, demand } = network;
        const start = new Uint32Array(cases.length + 1);
        cases.forEach((edges, i) => {
          start[i + 1] = (start[i] ?? 0) + edges.length;
        });
        const list = { count: cases.length, start, edge: Uint32Array.from(cases.flat()) };
        const sources = network.sources.filter((node, i) => network.sources.indexOf(node) === i);
        fc.pre(sources.length === network.sources.length);
        const [lost] = await sweepFailures({ ...graph, sources }, [demand], list, quietContext());
        const expected = cases.map((edges) => {
          const down = new Uint8Array(graph.edgeCount);
          for (const edge of edges) if (edge < graph.edgeCount) down[edge] = 1;
          const feeding = sources.filter((_, i) => !edges.includes(graph.edgeCount + i));
          const fed = { ...graph, sources: feeding };
          const dark = darkNodes(fed, { edge: down, node: new Uint8Array(0) });
          return demand.reduce((sum, value, node) => sum + (dark[node] === 1 ? value : 0), 0);
        });
        expect([...(lost ?? [])]).toEqual(expected);
      }),
      { numRuns: 500 },
    );
  });
});

describe('discs along a network', () => {
  it('stand at every joint and at most half a radius apart', () => {
    const hand = handNetwork({
      at: [
        [0, 0],
        [3, 0],
        [3, 4],
      ],
      sections: [[0, 1, 2]],
      sources: [0],
      subscribers: [0, 1, 1],
    });
    const { x, y } = centresAlong(hand.network, 500);
    const places = Array.from(x, (px, i) => [px, y[i]]);
    expect(places).toHaveLength(15);
    for (let along = 0; along <= 3000; along += 500) expect(places).toContainEqual([along, 0]);
    for (let along = 500; along <= 4000; along += 500) expect(places).toContainEqual([3000, along]);
  });

  it('lose what walking from the sources finds for each of them', async () => {
    const discs = anyHandNetwork(10).chain((hand) =>
      fc.constantFrom(800.5, 2100.3, 4700.7).map((radiusM) => ({ hand, radiusM })),
    );
    await fc.assert(
      fc.asyncProperty(discs, async ({ hand, radiusM }) => {
        const centres = {
          x: Float64Array.from({ length: 49 }, (_, i) => 3000 * (i % 7) + 100),
          y: Float64Array.from({ length: 49 }, (_, i) => 3000 * Math.floor(i / 7) + 200),
        };
        const ctx = quietContext();
        const [sites] = await discLosses(hand.network, centres, radiusM, ctx);
        const [inParts] = await discLosses(hand.network, centres, radiusM, ctx, 7);
        expect(inParts).toEqual(sites);
        for (let at = 0; at < 49; at += 1) {
          const [lon, lat] = [(centres.x[at] ?? 0) / 1000, (centres.y[at] ?? 0) / 1000];
          const cuts = [{ type: 'disc', lon, lat, radiusM } as const];
          expect(sites?.[at]).toBe(lostByWalking(hand, { ...emptyScenario(), cuts }).size);
        }
      }),
      { numRuns: 30 },
    );
  });

  it('are ranked, and overlapping ones told once', async () => {
    const hand = handNetwork({
      at: [
        [0, 0],
        [5, 0],
        [10, 0],
        [15, 0],
        [20, 0],
      ],
      sections: [[0, 1, 2, 3, 4]],
      sources: [0],
      subscribers: [0, 10, 20, 30, 40],
      areas: [0, 0, 0, 1, 1],
    });
    const options = { radiusM: 1000, measure: 'subscribers', limit: 3 } as const;
    const { places, centres, harmful } = await worstCorridors(
      hand.network,
      options,
      quietContext(),
    );
    expect(centres).toBe(41);
    expect(harmful).toBe(41);
    expect(places.map(({ loss }) => loss.subscribers)).toEqual([100, 90, 70]);
    expect(places[0]?.loss.communes).toBe(2);
    expect(places.map(({ merged }) => merged)).toEqual([13, 6, 6]);
    const [one, other] = places;
    expect(Math.abs((one?.x ?? 0) - (other?.x ?? 0))).toBeGreaterThan(2000);
  });

  it('find nothing where nothing is to lose', async () => {
    const hand = handNetwork({ at: [[0, 0]], sections: [], sources: [], subscribers: [5] });
    const options = { radiusM: 1000, measure: 'sites', limit: 3 } as const;
    const worst = await worstCorridors(hand.network, options, quietContext());
    expect(worst).toEqual({
      centres: 1,
      harmful: 0,
      mean: { sites: 0, subscribers: 0, posts: 0, works: 0 },
      places: [],
    });
  });
});
