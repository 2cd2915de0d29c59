import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { heat } from '../../src/core/hotspots/heat/heat.ts';
import { quietContext } from '../support/quiet-context.ts';
import { equalPieces, eventsOn, graphOf, massOf } from '../unit/network/network-case.ts';
import type { EdgeCase, EventCase } from '../unit/network/network-case.ts';

type ReferenceEvent = { seg: number; tp: number; w: number };
type TinyCase = {
  vertices: number[][];
  edges: [number, number][];
  lengths: number[];
  events: ReferenceEvent[];
  queries: { seg: number; tp: number }[];
  h: number;
  expected: { heat_sigma_h_over_3: number[] };
};

function readReference<T>(name: string): T {
  return JSON.parse(readFileSync(new URL(name, import.meta.url), 'utf8')) as T;
}

function events(list: readonly ReferenceEvent[]): EventCase[] {
  return list.map(({ seg, tp, w }) => [seg, tp, w]);
}

/** One unit of the references (a kilometre) is 1000 m here; densities are per kilometre. */
const UNIT_M = 1000;

describe('the heat kernel on hand-made networks agrees with the sum over all paths', () => {
  const { cases } = readReference<{ cases: Record<string, TinyCase> }>('nkde-tiny.json');
  it.each(Object.entries(cases))('%s', async (_name, tiny) => {
    const edges = tiny.edges.map(([a, b], i): EdgeCase => [a, b, (tiny.lengths[i] ?? 0) * UNIT_M]);
    const graph = graphOf(tiny.vertices.length, edges);
    /** Lixels so fine that their mean is the value at their centre; the queries are centres. */
    const perEdge = 5 * 601;
    const pieces = equalPieces(graph, () => perEdge);
    const bandwidthM = (tiny.h / 3) * UNIT_M;
    const surface = await heat.run(
      eventsOn(graph, events(tiny.events)),
      { graph, pieces },
      { bandwidthM },
      quietContext(),
    );
    const expected = tiny.expected.heat_sigma_h_over_3;
    const greatest = Math.max(...expected);
    tiny.queries.forEach(({ seg, tp }, i) => {
      const found = surface.perKm[seg * perEdge + Math.floor(tp * perEdge)] ?? NaN;
      expect(Math.abs(found - (expected[i] ?? NaN)) / greatest).toBeLessThan(3e-6);
    });
  });
});

describe('the heat kernel on a telecom network of 339 cables and 400 weighted events', () => {
  const reference = readReference<{
    vertices: [number, number][];
    edges: [number, number][];
    events: ReferenceEvent[];
    lixelKm: number;
    heatSigma1Km: number[];
  }>('nkde-telecom300.json');
  const edges = reference.edges.map(([a, b]): EdgeCase => {
    const [fromX = 0, fromY = 0] = reference.vertices[a] ?? [];
    const [toX = 0, toY = 0] = reference.vertices[b] ?? [];
    return [a, b, Math.hypot(fromX - toX, fromY - toY) * UNIT_M];
  });
  const graph = graphOf(reference.vertices.length, edges);
  const coarse = (edge: number): number =>
    Math.max(1, Math.ceil((graph.edgeLengthM[edge] ?? 0) / UNIT_M / reference.lixelKm - 1e-12));
  const placed = eventsOn(graph, events(reference.events));
  const weight = reference.events.reduce((sum, event) => sum + event.w, 0);

  it('agrees with fine finite elements at every lixel centre to 2e-5 of the maximum', async () => {
    const finer = 21;
    const pieces = equalPieces(graph, (edge) => coarse(edge) * finer);
    const support = { graph, pieces };
    const { perKm } = await heat.run(placed, support, { bandwidthM: 1000 }, quietContext());
    const centres = Array.from(
      { length: pieces.lixelCount / finer },
      (_, i) => perKm[i * finer + 10],
    );
    const greatest = Math.max(...reference.heatSigma1Km);
    const errors = reference.heatSigma1Km.map((value, i) => Math.abs((centres[i] ?? NaN) - value));
    expect(centres).toHaveLength(reference.heatSigma1Km.length);
    expect(Math.max(...errors) / greatest).toBeLessThan(2e-5);
  });

  it('is the same surface averaged over coarse lixels, and keeps the mass', async () => {
    const [coarsePieces, finePieces] = [
      equalPieces(graph, coarse),
      equalPieces(graph, (edge) => coarse(edge) * 3),
    ];
    const runOn = async (pieces: typeof coarsePieces) => {
      const { perKm } = await heat.run(
        placed,
        { graph, pieces },
        { bandwidthM: 1000 },
        quietContext(),
      );
      return massOf(perKm, pieces);
    };
    const [coarseMass, fineMass] = [await runOn(coarsePieces), await runOn(finePieces)];
    const summed = coarseMass.map(
      (_, i) => (fineMass[3 * i] ?? 0) + (fineMass[3 * i + 1] ?? 0) + (fineMass[3 * i + 2] ?? 0),
    );
    const apart = coarseMass.map((value, i) => Math.abs(value - (summed[i] ?? NaN)));
    expect(Math.max(...apart)).toBeLessThan(1e-8);
    expect(Math.abs(coarseMass.reduce((a, b) => a + b, 0) / weight - 1)).toBeLessThan(1e-12);
  });
});
