import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bandwidthCandidates } from '../../../../src/core/hotspots/bandwidth/bandwidth-candidates.ts';
import {
  bandwidthScores,
  LEAST_DENSITY,
  scoreBandwidths,
} from '../../../../src/core/hotspots/bandwidth/bandwidth-scores.ts';
import { chooseBandwidth } from '../../../../src/core/hotspots/bandwidth/choose-bandwidth.ts';
import { heatCrossDensity } from '../../../../src/core/hotspots/bandwidth/heat-cross-density.ts';
import { tracedCrossDensity } from '../../../../src/core/hotspots/bandwidth/traced-cross-density.ts';
import { densityKernel } from '../../../../src/core/hotspots/network-density/density-kernel.ts';
import { SPREAD_IDS } from '../../../../src/core/hotspots/network-density/trace-events.ts';
import { quietContext } from '../../../support/quiet-context.ts';
import { eventsOn, graphOf } from '../../network/network-case.ts';
import type { EdgeCase, EventCase } from '../../network/network-case.ts';
import { anyDensityCase, farthest, MOST_STEPS } from '../network-density/density-case.ts';
import { oracleValues } from '../network-density/path-oracle.ts';

describe('scores of bandwidths', () => {
  it.each(SPREAD_IDS)('by %s are the mean log density from the others', async (method) => {
    await fc.assert(
      fc.asyncProperty(anyDensityCase, async (density) => {
        const graph = graphOf(density.nodeCount, density.edges);
        const events = eventsOn(graph, density.events);
        const candidatesM = Float64Array.of(density.bandwidth, 0.4 * density.bandwidth);
        const question = { method, kernel: density.kernel, candidatesM, mostSteps: MOST_STEPS };
        const { scores, issues } = await scoreBandwidths(
          events,
          { graph },
          question,
          quietContext(),
        );
        fc.pre(issues.length === 0 && events.count > 1);
        candidatesM.forEach((bandwidth, k) => {
          const logs = density.events.map((event, i) => {
            const others = density.events.filter((_, j) => j !== i);
            const asked = { ...density, bandwidth, events: others, queries: [event] };
            return Math.log(Math.max(LEAST_DENSITY, oracleValues(method, asked)[0] ?? NaN));
          });
          const mean = logs.reduce((sum, log) => sum + log, 0) / logs.length;
          /** A density that rounding leaves above or below nothing is worth 670. */
          fc.pre(logs.every((log) => log > -30 || log < -700));
          expect(Math.abs((scores[k] ?? NaN) - mean)).toBeLessThan(1e-6);
        });
      }),
      { numRuns: 60 },
    );
  });

  it('by heat are those of esc with a Gaussian', async () => {
    await fc.assert(
      fc.asyncProperty(anyDensityCase, async (density) => {
        const graph = graphOf(density.nodeCount, density.edges);
        const events = eventsOn(graph, density.events);
        const bandwidthM = density.bandwidth / 6;
        const tracing = {
          spread: 'esc' as const,
          kernel: densityKernel('gaussian'),
          mostSteps: 30_000,
        };
        const traced = await tracedCrossDensity(
          events,
          graph,
          Float64Array.of(bandwidthM),
          tracing,
          quietContext(),
        );
        fc.pre(traced !== null);
        const solved = await heatCrossDensity(events, graph, bandwidthM, quietContext());
        const weight = density.events.reduce((sum, event) => sum + event[2], 0);
        const inOrder = (values: Iterable<number>): number[] =>
          [...values].toSorted((a, b) => a - b);
        const apart = farthest(inOrder(solved), inOrder(traced ?? []));
        expect(apart * bandwidthM).toBeLessThan(1e-9 * weight);
      }),
      { numRuns: 100 },
    );
  });

  const path: EdgeCase[] = [
    [0, 1, 100],
    [1, 2, 100],
  ];
  const graph = graphOf(3, path);
  const score = (events: readonly EventCase[], candidates: readonly number[]) =>
    bandwidthScores(
      eventsOn(graph, events),
      { graph },
      { method: 'esc', kernel: 'quartic', candidatesM: Float64Array.from(candidates) },
      quietContext(),
    );
  const nothing = Math.log(LEAST_DENSITY);

  it('are the least where nothing is foretold: one event, none, or no bandwidth', async () => {
    expect([...(await score([], [50, 80]))]).toEqual([nothing, nothing]);
    expect([...(await score([[0, 0.5, 1]], [50]))]).toEqual([nothing]);
    const two: EventCase[] = [
      [0, 0.5, 1],
      [0, 0.6, 1],
    ];
    expect([...(await score(two, [0, -5, NaN, Infinity]))]).toEqual([
      nothing,
      nothing,
      nothing,
      nothing,
    ]);
    expect(await score(two, [])).toHaveLength(0);
  });

  it('stay finite with all events at one point', async () => {
    const coincident = Array.from({ length: 5 }, (): EventCase => [1, 0.5, 1]);
    const scores = await score(coincident, [1, 10, 1000]);
    expect(scores.every((value) => Number.isFinite(value))).toBe(true);
    expect(scores[0]).toBeGreaterThan(scores[1] ?? Infinity);
  });

  it('tell the widest candidates by heat, saying so, when their paths are too many', async () => {
    const dense = Array.from({ length: 8 }, (_, i): EdgeCase => [0, 1, 10 + i]);
    const asked = {
      method: 'esc' as const,
      kernel: 'quartic' as const,
      candidatesM: Float64Array.of(500, 12),
      mostSteps: 5000,
    };
    const net = graphOf(2, dense);
    const events = eventsOn(net, [
      [0, 0.5, 1],
      [3, 0.2, 2],
    ]);
    const { scores, issues } = await scoreBandwidths(events, { graph: net }, asked, quietContext());
    expect(issues.map(({ code }) => code)).toEqual(['density.too-many-paths']);
    expect(issues[0]?.context).toMatchObject({ bandwidthM: 500, most: 5000, heatM: 189 });
    const spread = 1 / dense.reduce((sum, edge) => sum + edge[2], 0);
    expect(scores[0]).toBeCloseTo((Math.log(2 * spread) + Math.log(spread)) / 2, 2);
  });
});

describe('the bandwidth chosen', () => {
  const graph = graphOf(2, [[0, 1, 10_000]]);
  const choose = (events: readonly EventCase[]) =>
    chooseBandwidth(
      eventsOn(graph, events),
      { graph },
      { method: 'esc', kernel: 'quartic', candidatesM: Float64Array.of(100, 400, 1600, 6400) },
      quietContext(),
    );

  it('is near the width of the clusters, and none with fewer than two events', async () => {
    const clustered = [0.1, 0.5, 0.9].flatMap((centre) =>
      Array.from({ length: 9 }, (_, i): EventCase => [0, centre + (i - 4) * 0.004, 1]),
    );
    expect((await choose(clustered)).bandwidthM).toBe(400);
    expect((await choose([[0, 0.5, 1]])).bandwidthM).toBeNull();
    expect((await choose([])).bandwidthM).toBeNull();
  });

  it('has plain candidates within its bounds', () => {
    const bounds = { leastM: 50, mostM: 20_000 };
    const candidates = [...bandwidthCandidates(graph, 40, bounds)];
    expect(candidates).toEqual([50, 63, 80, 100, 125, 160, 200, 250, 315, 400, 500]);
    expect(bandwidthCandidates(graph, 0, bounds)).toHaveLength(0);
  });
});
