import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { bandwidthScores } from '../../src/core/hotspots/bandwidth/bandwidth-scores.ts';
import { heatValues } from '../../src/core/hotspots/heat/heat-values.ts';
import { wholeChains } from '../../src/core/hotspots/network-density/chain-pieces.ts';
import { chainsOf } from '../../src/core/hotspots/network-density/chains.ts';
import { densityKernel } from '../../src/core/hotspots/network-density/density-kernel.ts';
import { networkMass } from '../../src/core/hotspots/network-density/network-mass.ts';
import { networkValues } from '../../src/core/hotspots/network-density/network-values.ts';
import { SPREAD_IDS } from '../../src/core/hotspots/network-density/trace-events.ts';
import type { SpreadId } from '../../src/core/hotspots/network-density/trace-events.ts';
import { quietContext } from '../support/quiet-context.ts';
import { eventsOn, graphOf } from '../unit/network/network-case.ts';
import type { EdgeCase, EventCase } from '../unit/network/network-case.ts';

type Place = { seg: number; tp: number; w?: number };
type KernelName = 'quartic' | 'epanechnikov' | 'triangle';
type TinyCase = {
  vertices: number[][];
  edges: [number, number][];
  lengths: number[];
  events: Place[];
  queries: Place[];
  h: number;
  expected: Record<KernelName, Record<SpreadId, number[]>> & { heat_sigma_h_over_3: number[] };
  mass: Record<SpreadId | 'heat', number>;
};

function readReference<T>(name: string): T {
  return JSON.parse(readFileSync(new URL(name, import.meta.url), 'utf8')) as T;
}

function placed(list: readonly Place[]): EventCase[] {
  return list.map(({ seg, tp, w }) => [seg, tp, w ?? 1]);
}

function farthest(found: ArrayLike<number> | null, expected: readonly number[]): number {
  expect(found).toHaveLength(expected.length);
  return Math.max(...expected.map((value, i) => Math.abs(value - (found?.[i] ?? NaN))));
}

const BUDGET = { mostSteps: 10_000_000 };

describe('density on hand-made networks agrees with the path-tracing oracle', () => {
  const { cases } = readReference<{ cases: Record<string, TinyCase> }>('nkde-tiny.json');
  describe.each(Object.entries(cases))('%s', (_name, tiny) => {
    const edges = tiny.edges.map(([a, b], i): EdgeCase => [a, b, tiny.lengths[i] ?? 0]);
    const graph = graphOf(tiny.vertices.length, edges);
    const events = eventsOn(graph, placed(tiny.events));
    const queries = eventsOn(graph, placed(tiny.queries));
    const chains = chainsOf(graph);

    it.each(SPREAD_IDS)('by %s: values of three kernels to 1e-10', async (spread) => {
      for (const id of ['quartic', 'epanechnikov', 'triangle'] as const) {
        const kernel = densityKernel(id);
        const tracing = { chains, spread, kernel, bandwidthM: tiny.h, ...BUDGET };
        const values = await networkValues(events, queries, tracing, quietContext());
        expect(farthest(values, tiny.expected[id][spread])).toBeLessThan(1e-10);
      }
    });

    it.each(SPREAD_IDS)(
      'by %s: mass, which the oracle sums over pieces of 0.01',
      async (spread) => {
        const kernel = densityKernel('quartic');
        const tracing = { chains, spread, kernel, bandwidthM: tiny.h, ...BUDGET };
        const mass = await networkMass(events, wholeChains(chains), tracing, quietContext());
        const total = mass?.reduce((sum, value) => sum + value, 0) ?? NaN;
        expect(Math.abs(total - tiny.mass[spread])).toBeLessThan(1e-5);
      },
    );

    it('by heat: values to 1e-10, both solved and as esc with a Gaussian', async () => {
      const sigma = tiny.h / 3;
      const expected = tiny.expected.heat_sigma_h_over_3;
      const solved = await heatValues(events, queries, graph, sigma, quietContext());
      expect(farthest(solved, expected)).toBeLessThan(1e-10);
      const kernel = densityKernel('gaussian');
      const tracing = { chains, spread: 'esc' as const, kernel, bandwidthM: sigma, ...BUDGET };
      const traced = await networkValues(events, queries, tracing, quietContext());
      expect(farthest(traced, expected)).toBeLessThan(1e-10);
    });
  });
});

describe('density on a telecom network of 339 cables and 400 weighted events', () => {
  const network = readReference<{
    vertices: [number, number][];
    edges: [number, number][];
    events: Place[];
    lixelKm: number;
    heatSigma1Km: number[];
  }>('nkde-telecom300.json');
  const reference = readReference<{
    every: number;
    cases: { method: SpreadId; bandwidthKm: number; sum: number; values: number[] }[];
    crossValidation: Record<SpreadId, number[]> & { bandwidthsKm: number[] };
  }>('nkde-telecom300-density.json');
  const edges = network.edges.map(([a, b]): EdgeCase => {
    const [fromX = 0, fromY = 0] = network.vertices[a] ?? [];
    const [toX = 0, toY = 0] = network.vertices[b] ?? [];
    return [a, b, Math.hypot(fromX - toX, fromY - toY)];
  });
  const graph = graphOf(network.vertices.length, edges);
  const events = eventsOn(graph, placed(network.events));
  const chains = chainsOf(graph);
  const centres = eventsOn(
    graph,
    edges.flatMap(([, , length], seg) => {
      const count = Math.max(1, Math.ceil(length / network.lixelKm - 1e-12));
      return Array.from({ length: count }, (_, k): EventCase => [seg, (k + 0.5) / count, 1]);
    }),
  );
  const valuesBy = async (spread: SpreadId, bandwidthM: number) => {
    const tracing = { chains, spread, kernel: densityKernel('quartic'), bandwidthM, ...BUDGET };
    return (await networkValues(events, centres, tracing, quietContext())) ?? new Float64Array(0);
  };

  it.each(reference.cases)(
    'by $method, $bandwidthKm km: values and their sum to 1e-9',
    async ({ method, bandwidthKm, sum, values }) => {
      const found = await valuesBy(method, bandwidthKm);
      const some = found.filter((_, i) => i % reference.every === 0);
      expect(farthest(some, values)).toBeLessThan(1e-9);
      expect(Math.abs(found.reduce((total, value) => total + value, 0) - sum)).toBeLessThan(1e-9);
    },
  );

  it('by heat, 1 km: within the 2e-5 of finite elements, at every lixel centre', async () => {
    const found = await heatValues(events, centres, graph, 1, quietContext());
    const greatest = Math.max(...network.heatSigma1Km);
    expect(farthest(found, network.heatSigma1Km) / greatest).toBeLessThan(2e-5);
  });

  it.each(SPREAD_IDS)('by %s: the cross-validated scores of three bandwidths', async (method) => {
    const { bandwidthsKm, ...expected } = reference.crossValidation;
    const candidatesM = Float64Array.from(bandwidthsKm);
    const question = { method, kernel: 'quartic' as const, candidatesM };
    const scores = await bandwidthScores(events, { graph }, question, quietContext());
    expect(farthest(scores, expected[method])).toBeLessThan(1e-9);
  });

  const shared = new URL('../../../shared/refs/nkde_telecom300/expected.json', import.meta.url);
  it.runIf(existsSync(shared))('agrees with all values of the references folder', async () => {
    const all = JSON.parse(readFileSync(shared, 'utf8')) as Record<string, number[]>;
    for (const method of SPREAD_IDS) {
      for (const bandwidth of [1, 3]) {
        const expected = all[`${method}_quartic_h${bandwidth}.0`] ?? [];
        expect(expected.length).toBeGreaterThan(0);
        expect(farthest(await valuesBy(method, bandwidth), expected)).toBeLessThan(1e-10);
      }
    }
  });
});
