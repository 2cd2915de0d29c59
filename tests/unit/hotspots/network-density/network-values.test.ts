import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { heatValues } from '../../../../src/core/hotspots/heat/heat-values.ts';
import { chainsOf } from '../../../../src/core/hotspots/network-density/chains.ts';
import { densityKernel } from '../../../../src/core/hotspots/network-density/density-kernel.ts';
import { networkValues } from '../../../../src/core/hotspots/network-density/network-values.ts';
import { SPREAD_IDS } from '../../../../src/core/hotspots/network-density/trace-events.ts';
import { quietContext } from '../../../support/quiet-context.ts';
import { eventsOn, graphOf } from '../../network/network-case.ts';
import type { EdgeCase, EventCase } from '../../network/network-case.ts';
import { anyDensityCase, farthest, valuesOf } from './density-case.ts';
import type { DensityCase } from './density-case.ts';
import { oracleValues } from './path-oracle.ts';

const RUNS = { numRuns: 150 };

describe.each(SPREAD_IDS)('density by %s', (spread) => {
  it('is what the recursion over all paths of the bare edges gives', async () => {
    await fc.assert(
      fc.asyncProperty(anyDensityCase, async (density) => {
        const values = await valuesOf(spread, density);
        expect(farthest(values, oracleValues(spread, density))).toBeLessThan(1e-10);
      }),
      RUNS,
    );
  });

  it('does not change when an edge is cut by a node of degree 2', async () => {
    await fc.assert(
      fc.asyncProperty(
        anyDensityCase,
        fc.double({ min: 0.1, max: 0.9, noNaN: true }),
        async (density, cutAt) => {
          const cut = cutFirstEdge(density, cutAt);
          const [whole, parts] = [await valuesOf(spread, density), await valuesOf(spread, cut)];
          expect(farthest(whole, parts)).toBeLessThan(1e-10);
        },
      ),
      RUNS,
    );
  });

  it('does not depend on the order or direction of edges and events', async () => {
    await fc.assert(
      fc.asyncProperty(anyDensityCase, async (density) => {
        const turned = turnedRound(density);
        const [one, other] = [await valuesOf(spread, density), await valuesOf(spread, turned)];
        expect(farthest(one, other)).toBeLessThan(1e-10);
      }),
      RUNS,
    );
  });

  it('adds up over events, and grows with their weights', async () => {
    await fc.assert(
      fc.asyncProperty(anyDensityCase, async (density) => {
        const whole = await valuesOf(spread, density);
        const added = new Float64Array(whole.length);
        for (const [edge, t, weight] of density.events) {
          const one = await valuesOf(spread, { ...density, events: [[edge, t, 2 * weight]] });
          one.forEach((value, i) => {
            added[i] = (added[i] ?? 0) + value / 2;
          });
        }
        expect(farthest(whole, added)).toBeLessThan(1e-10);
      }),
      RUNS,
    );
  });

  it('scales with the unit of length', async () => {
    await fc.assert(
      fc.asyncProperty(anyDensityCase, async (density) => {
        const inM = {
          ...density,
          edges: density.edges.map(([a, b, length]): EdgeCase => [a, b, 1000 * length]),
          bandwidth: 1000 * density.bandwidth,
        };
        const [inKm, perM] = [await valuesOf(spread, density), await valuesOf(spread, inM)];
        expect(
          farthest(
            inKm,
            perM.map((value) => 1000 * value),
          ),
        ).toBeLessThan(1e-9);
      }),
      RUNS,
    );
  });
});

describe('density by esc', () => {
  it('is as dense at x for an event at y as at y for an event at x', async () => {
    await fc.assert(
      fc.asyncProperty(anyDensityCase, async (density) => {
        const { events, queries } = density;
        const unit = (places: readonly EventCase[]): EventCase[] =>
          places.slice(0, 1).map(([edge, t]) => [edge, t, 1]);
        /** On a junction a place belongs to each of its edges, so both must be inside one. */
        fc.pre([...unit(events), ...unit(queries)].every(([, t]) => t > 0 && t < 1));
        const [one] = await valuesOf('esc', {
          ...density,
          events: unit(events),
          queries: unit(queries),
        });
        const [other] = await valuesOf('esc', {
          ...density,
          events: unit(queries),
          queries: unit(events),
        });
        expect(Math.abs((one ?? NaN) - (other ?? NaN))).toBeLessThan(1e-10);
      }),
      RUNS,
    );
  });

  it('is the heat kernel where the kernel is a Gaussian', async () => {
    await fc.assert(
      fc.asyncProperty(anyDensityCase, async (density) => {
        const graph = graphOf(density.nodeCount, density.edges);
        const [events, queries] = [
          eventsOn(graph, density.events),
          eventsOn(graph, density.queries),
        ];
        const bandwidthM = density.bandwidth / 6;
        const tracing = {
          chains: chainsOf(graph),
          spread: 'esc' as const,
          kernel: densityKernel('gaussian'),
          bandwidthM,
          mostSteps: 30_000,
        };
        const traced = await networkValues(events, queries, tracing, quietContext());
        fc.pre(traced !== null);
        const solved = await heatValues(events, queries, graph, bandwidthM, quietContext());
        const weight = density.events.reduce((sum, event) => sum + event[2], 0);
        expect(farthest(solved, traced ?? []) * bandwidthM).toBeLessThan(1e-9 * weight);
      }),
      RUNS,
    );
  });
});

function cutFirstEdge(density: DensityCase, cutAt: number): DensityCase {
  const [first, ...others] = density.edges;
  if (!first) return density;
  const [a, b, length] = first;
  const middle = density.nodeCount;
  const edges: EdgeCase[] = [
    [a, middle, cutAt * length],
    ...others,
    [b, middle, (1 - cutAt) * length],
  ];
  const last = edges.length - 1;
  const moved = ([edge, t, weight]: EventCase): EventCase => {
    if (edge !== 0) return [edge, t, weight];
    return t <= cutAt ? [0, t / cutAt, weight] : [last, (1 - t) / (1 - cutAt), weight];
  };
  return {
    ...density,
    nodeCount: middle + 1,
    edges,
    events: density.events.map(moved),
    queries: density.queries.map(moved),
  };
}

function turnedRound(density: DensityCase): DensityCase {
  const last = density.edges.length - 1;
  const moved = ([edge, t, weight]: EventCase): EventCase => [last - edge, 1 - t, weight];
  return {
    ...density,
    edges: density.edges.toReversed().map(([a, b, length]): EdgeCase => [b, a, length]),
    events: density.events.map(moved).toReversed(),
    queries: density.queries.map(moved),
  };
}
