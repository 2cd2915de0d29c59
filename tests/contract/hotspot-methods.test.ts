import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { NetworkEvents } from '../../src/core/network/cable-graph.ts';
import type { Param } from '../../src/core/hotspots/contract.ts';
import { HOTSPOT_METHODS, hotspotMethod } from '../../src/core/hotspots/registry.ts';
import { quietContext } from '../support/quiet-context.ts';
import {
  anyNetwork,
  equalPieces,
  eventsOn,
  graphOf,
  massOf,
} from '../unit/network/network-case.ts';

type AnyNetwork = typeof anyNetwork extends fc.Arbitrary<infer T> ? T : never;

const NO_EVENTS: NetworkEvents = {
  count: 0,
  edge: new Uint32Array(0),
  alongM: new Float64Array(0),
  weight: new Float64Array(0),
};

function offersItsDefault(param: Param): boolean {
  if ('choices' in param) return param.choices.includes(param.default);
  return param.default >= param.min && param.default <= param.max;
}

function sum(values: Float64Array): number {
  return values.reduce((total, value) => total + value, 0);
}

describe.each(HOTSPOT_METHODS.map((method) => [method.id, method] as const))(
  'method %s',
  (_id, method) => {
    const run = async (events: NetworkEvents, network: AnyNetwork) => {
      const graph = graphOf(network.nodeCount, network.edges);
      const pieces = equalPieces(graph, (edge) => network.lixels[edge] ?? 1);
      const surface = await method.run(
        events,
        { graph, pieces },
        { bandwidthM: network.bandwidthM, mostSteps: 5000 },
        quietContext(),
      );
      return { surface, pieces, graph };
    };
    const runAll = (network: AnyNetwork) =>
      run(eventsOn(graphOf(network.nodeCount, network.edges), network.events), network);

    it('is found by its id and states parameters with a default inside their range', () => {
      expect(hotspotMethod(method.id)).toBe(method);
      expect(method.params.filter((param) => !offersItsDefault(param))).toEqual([]);
    });

    it('gives one finite density ≥ 0 per lixel', async () => {
      await fc.assert(
        fc.asyncProperty(anyNetwork, async (network) => {
          const { surface, pieces } = await runAll(network);
          expect(surface.perKm).toHaveLength(pieces.lixelCount);
          expect(surface.perKm.every((value) => Number.isFinite(value) && value >= 0)).toBe(true);
        }),
        { numRuns: 200 },
      );
    });

    it.runIf(method.conservesMass)('integrates to the weight of the events', async () => {
      await fc.assert(
        fc.asyncProperty(anyNetwork, async (network) => {
          const { surface, pieces } = await runAll(network);
          const weight = network.events.reduce((total, event) => total + event[2], 0);
          expect(Math.abs(sum(massOf(surface.perKm, pieces)) / weight - 1)).toBeLessThan(1e-12);
        }),
        { numRuns: 200 },
      );
    });

    it.runIf(method.conservesMass)(
      'keeps the mass of every event in its own connected component',
      async () => {
        await fc.assert(
          fc.asyncProperty(anyNetwork, async (network) => {
            const { surface, pieces, graph } = await runAll(network);
            const mass = massOf(surface.perKm, pieces);
            const componentOf = (edge: number): number =>
              graph.component[graph.edgeFrom[edge] ?? 0] ?? 0;
            for (let component = 0; component < graph.componentCount; component += 1) {
              const wanted = network.events
                .filter(([edge]) => componentOf(edge) === component)
                .reduce((total, event) => total + event[2], 0);
              const found = mass.filter(
                (_, k) => componentOf(pieces.lixelEdge[k] ?? 0) === component,
              );
              expect(Math.abs(sum(found) - wanted)).toBeLessThanOrEqual(1e-12 * wanted);
            }
          }),
          { numRuns: 100 },
        );
      },
    );

    it('adds up: the surface of all events is the sum of the surfaces of each', async () => {
      await fc.assert(
        fc.asyncProperty(anyNetwork, async (network) => {
          const all = (await runAll(network)).surface;
          /** A fall-back to another method need not be the same for one event as for all. */
          fc.pre(all.issues.length === 0);
          const whole = massOf(all.perKm, equalPiecesOf(network));
          const added = new Float64Array(whole.length);
          for (const event of network.events) {
            const graph = graphOf(network.nodeCount, network.edges);
            const { surface, pieces } = await run(eventsOn(graph, [event]), network);
            massOf(surface.perKm, pieces).forEach((value, k) => {
              added[k] = (added[k] ?? 0) + value;
            });
          }
          const weight = sum(whole);
          for (let k = 0; k < whole.length; k += 1) {
            expect(Math.abs((whole[k] ?? 0) - (added[k] ?? 0)) / weight).toBeLessThan(1e-6);
          }
        }),
        { numRuns: 60 },
      );
    });

    it('gives the same bytes for the same input', async () => {
      await fc.assert(
        fc.asyncProperty(anyNetwork, async (network) => {
          expect((await runAll(network)).surface).toEqual((await runAll(network)).surface);
        }),
        { numRuns: 20 },
      );
    });

    it('gives zeros without events, and nothing on an empty network', async () => {
      const network = {
        nodeCount: 2,
        edges: [[0, 1, 100]] as [number, number, number][],
        lixels: [4],
        events: [],
        bandwidthM: 500,
      };
      expect((await run(NO_EVENTS, network)).surface.perKm).toEqual(new Float64Array(4));
      const empty = { ...network, nodeCount: 0, edges: [], lixels: [] };
      expect((await run(NO_EVENTS, empty)).surface.perKm).toHaveLength(0);
    });

    it('stops when the run is cancelled', async () => {
      const network = {
        nodeCount: 2,
        edges: [[0, 1, 100]] as [number, number, number][],
        lixels: [4],
        events: [[0, 0.5, 1]] as [number, number, number][],
        bandwidthM: 500,
      };
      const graph = graphOf(network.nodeCount, network.edges);
      const cancelled = {
        ...quietContext(),
        breathe: () => Promise.reject(new DOMException('cancelled', 'AbortError')),
      };
      const support = { graph, pieces: equalPiecesOf(network) };
      await expect(
        method.run(eventsOn(graph, network.events), support, {}, cancelled),
      ).rejects.toThrow('cancelled');
    });
  },
);

function equalPiecesOf(network: {
  nodeCount: number;
  edges: [number, number, number][];
  lixels: number[];
}) {
  return equalPieces(
    graphOf(network.nodeCount, network.edges),
    (edge) => network.lixels[edge] ?? 1,
  );
}
