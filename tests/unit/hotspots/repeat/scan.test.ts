import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { seededRandom } from '../../../../src/core/basics/random.ts';
import { casesByLocation } from '../../../../src/core/hotspots/scan/cases-by-location.ts';
import { circleOrders } from '../../../../src/core/hotspots/scan/circle-orders.ts';
import {
  expectedLimits,
  logLikelihoodRatio,
} from '../../../../src/core/hotspots/scan/likelihood.ts';
import { networkOrders } from '../../../../src/core/hotspots/scan/network-orders.ts';
import { scanFrame } from '../../../../src/core/hotspots/scan/scan-frame.ts';
import type { ScanCases, ScanOptions } from '../../../../src/core/hotspots/scan/scan-input.ts';
import { scanPass } from '../../../../src/core/hotspots/scan/scan-pass.ts';
import { spaceTimeScan } from '../../../../src/core/hotspots/scan/space-time-scan.ts';
import { topZones } from '../../../../src/core/hotspots/scan/top-zones.ts';
import { quietContext } from '../../../support/quiet-context.ts';
import { anyNetwork, graphOf } from '../../network/network-case.ts';
import { slowGreatest } from './slow-scan.ts';

const DAYS = 12;
const whole = fc.integer({ min: 0, max: 6 });
const anyCase = fc.record({
  places: fc.array(fc.tuple(whole, whole), { minLength: 2, maxLength: 7 }),
  cases: fc.array(fc.tuple(fc.nat(6), fc.nat(DAYS - 1)), { minLength: 2, maxLength: 16 }),
  population: fc.option(fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 7, maxLength: 7 })),
  windows: fc.constantFrom('alive' as const, 'all' as const),
  maxDays: fc.integer({ min: 1, max: DAYS }),
});

type AnyCase = typeof anyCase extends fc.Arbitrary<infer Case> ? Case : never;

function built({ places, cases, population, windows, maxDays }: AnyCase) {
  const x = Float64Array.from(places, (place) => place[0]);
  const y = Float64Array.from(places, (place) => place[1]);
  const all = Uint32Array.from(x.keys());
  const input: ScanCases = {
    locations: places.length,
    days: DAYS,
    location: Uint32Array.from(cases, ([at]) => at % places.length),
    day: Uint32Array.from(cases, ([, day]) => day),
    population: population ? Float64Array.from(population.slice(0, places.length)) : null,
  };
  const options: ScanOptions = {
    model: population ? 'poisson' : 'permutation',
    windows,
    maxPopulation: 0.5,
    maxDays,
    minCases: 2,
    permutations: 9,
    stopAfter: 0,
    clusters: 5,
  };
  return { x, y, all, input, options };
}

function fast(input: ScanCases, orders: ReturnType<typeof circleOrders>, options: ScanOptions) {
  const pass = scanPass(scanFrame(input, orders, options), options);
  return pass.greatest(casesByLocation(input.locations, input.location, input.day));
}

describe('the space-time scan', () => {
  it('finds the best of all zones and windows, in both models', () => {
    fc.assert(
      fc.property(anyCase, (one) => {
        const { x, y, all, input, options } = built(one);
        const orders = circleOrders(x, y, all, all);
        const slow = slowGreatest(input, orders, options);
        expect(fast(input, orders, options)).toBeCloseTo(slow, 12);
        const frame = scanFrame(input, orders, options);
        const cases = casesByLocation(input.locations, input.location, input.day);
        expect(topZones(frame, cases, options, 1)[0]?.llr ?? 0).toBeCloseTo(slow, 12);
      }),
      { numRuns: 300 },
    );
  });

  it('is the same wherever the map lies and in whatever order the cases come', () => {
    const shift = fc.tuple(fc.integer({ min: -50, max: 50 }), fc.integer({ min: -50, max: 50 }));
    fc.assert(
      fc.property(anyCase, shift, fc.integer(), (one, [dx, dy], seed) => {
        const { x, y, all, input, options } = built(one);
        const moved = circleOrders(
          x.map((value) => value + dx),
          y.map((value) => value + dy),
          all,
          all,
        );
        const order = [...input.day.keys()].toSorted(
          (a, b) => ((a * 7919 + seed) % 13) - ((b * 7919 + seed) % 13),
        );
        const dealt = {
          ...input,
          location: Uint32Array.from(order, (at) => input.location[at] ?? 0),
          day: Uint32Array.from(order, (at) => input.day[at] ?? 0),
        };
        const here = fast(input, circleOrders(x, y, all, all), options);
        expect(fast(dealt, moved, options)).toBe(here);
      }),
    );
  });

  it('grows balls along the cable, as a look at every shortest way does', () => {
    fc.assert(
      fc.property(
        anyNetwork,
        fc.integer({ min: 0, max: 99 }),
        ({ nodeCount, edges, events }, seed) => {
          const graph = graphOf(nodeCount, edges);
          const places = {
            edge: Uint32Array.from(events, ([edge]) => edge),
            alongM: Float64Array.from(events, ([edge, t]) => t * (edges[edge]?.[2] ?? 0)),
          };
          const orders = networkOrders(graph, places, 20_000);
          const far = everyDistance(nodeCount, edges, places);
          orders.centre.forEach((centre) => {
            const from = orders.start[centre] ?? 0;
            const to = orders.start[centre + 1] ?? 0;
            const near = [...(far[centre] ?? [])].filter(
              (distance) => distance <= 20_000 * (1 - 1e-9),
            );
            expect(to - from).toBeGreaterThanOrEqual(near.length);
            expect(orders.location[from]).toBe(centre);
            for (let at = from; at < to; at += 1) {
              const wanted = far[centre]?.[orders.location[at] ?? 0] ?? Infinity;
              expect(Math.abs((orders.distance[at] ?? 0) - wanted)).toBeLessThan(1e-6);
              const before = at > from + 1 ? (orders.distance[at - 1] ?? 0) : 0;
              expect(orders.distance[at]).toBeGreaterThanOrEqual(before);
            }
          });
          const random = seededRandom(seed);
          const input: ScanCases = {
            locations: events.length,
            days: 8,
            location: Uint32Array.from(events.keys()),
            day: Uint32Array.from(events, () => Math.floor(random() * 8)),
            population: null,
          };
          const { options } = built({
            places: [],
            cases: [],
            population: null,
            windows: 'all',
            maxDays: 4,
          });
          if (events.length < 2) return;
          expect(fast(input, orders, options)).toBeCloseTo(
            slowGreatest(input, orders, options),
            12,
          );
        },
      ),
      { numRuns: 60 },
    );
  });

  it('gives p above 0 and at most 1, the same for the same seed, and clusters apart', async () => {
    await fc.assert(
      fc.asyncProperty(anyCase, async (one) => {
        const { x, y, all, input, options } = built(one);
        const orders = circleOrders(x, y, all, all);
        const scan = await spaceTimeScan(input, orders, options, quietContext());
        expect(await spaceTimeScan(input, orders, options, quietContext())).toEqual(scan);
        const seen = new Set<number>();
        for (const [at, { p, llr, centre, size }] of scan.clusters.entries()) {
          expect(p).toBeGreaterThan(0);
          expect(p).toBeLessThanOrEqual(1);
          expect(llr).toBeLessThanOrEqual(scan.clusters[at - 1]?.llr ?? Infinity);
          const from = orders.start[centre] ?? 0;
          for (const location of orders.location.subarray(from, from + size)) {
            expect(seen.has(location)).toBe(false);
            seen.add(location);
          }
        }
      }),
      { numRuns: 40 },
    );
  });

  it('rarely finds by chance what it calls rare', async () => {
    const random = seededRandom('no clusters');
    let rare = 0;
    const rounds = 60;
    for (let round = 0; round < rounds; round += 1) {
      const cases = Array.from({ length: 40 }, (): [number, number] => [
        Math.floor(random() * 7),
        Math.floor(random() * DAYS),
      ]);
      const places = Array.from({ length: 7 }, (_, at): [number, number] => [at % 3, at]);
      const one = built({ places, cases, population: null, windows: 'all', maxDays: 6 });
      const orders = circleOrders(one.x, one.y, one.all, one.all);
      const options = { ...one.options, permutations: 19 };
      const context = { ...quietContext(), random };
      const scan = await spaceTimeScan(one.input, orders, options, context);
      if ((scan.clusters[0]?.p ?? 1) <= 0.1) rare += 1;
    }
    expect(rare / rounds).toBeLessThan(0.25);
  });

  it('stops early when it is settled that chance does it often', async () => {
    const cases = Array.from({ length: 30 }, (_, at): [number, number] => [
      at % 7,
      (at * 5) % DAYS,
    ]);
    const places = Array.from({ length: 7 }, (_, at): [number, number] => [at, 0]);
    const one = built({ places, cases, population: null, windows: 'all', maxDays: 6 });
    const orders = circleOrders(one.x, one.y, one.all, one.all);
    const options = { ...one.options, permutations: 999, stopAfter: 10 };
    const scan = await spaceTimeScan(one.input, orders, options, quietContext());
    expect(scan.permutations).toBeLessThan(200);
    expect(scan.clusters[0]?.p).toBeGreaterThan(0.05);
  });

  it('says why when there is nothing to scan, and stops when cancelled', async () => {
    const { x, y, all, input, options } = built({
      places: [
        [0, 0],
        [1, 1],
      ],
      cases: [
        [0, 1],
        [1, 1],
      ],
      population: null,
      windows: 'all',
      maxDays: 6,
    });
    const orders = circleOrders(x, y, all, all);
    const none = { ...input, location: new Uint32Array(0), day: new Uint32Array(0) };
    const scan = await spaceTimeScan(none, orders, options, quietContext());
    expect(scan).toMatchObject({ clusters: [], issues: [{ code: 'statistic.too-few' }] });
    const stop = new AbortController();
    stop.abort(new Error('stopped'));
    const busy = {
      ...input,
      location: Uint32Array.of(0, 0, 1, 1),
      day: Uint32Array.of(1, 1, 9, 9),
    };
    await expect(spaceTimeScan(busy, orders, options, quietContext(stop.signal))).rejects.toThrow(
      'stopped',
    );
  });
});

describe('the limits that spare logarithms', () => {
  it('never hide a window that reaches the level', () => {
    const limits = expectedLimits(60, 2, 1);
    fc.assert(
      fc.property(
        fc.integer({ min: 2, max: 60 }),
        fc.double({ min: 1e-6, max: 1, noNaN: true }),
        fc.double({ min: 0, max: 40, noNaN: true }),
        (cases, share, level) => {
          const expected = share * cases;
          if (logLikelihoodRatio(cases, expected, 60) < level) return;
          expect(expected).toBeLessThanOrEqual(limits.fill(level, cases));
        },
      ),
    );
  });
});

type Places = { readonly edge: Uint32Array; readonly alongM: Float64Array };

/** All distances between places by Floyd and Warshall over nodes and places. */
function everyDistance(
  nodeCount: number,
  edges: readonly (readonly [number, number, number])[],
  { edge, alongM }: Places,
): number[][] {
  const n = nodeCount + edge.length;
  const far = Array.from({ length: n }, (_, a) =>
    Array.from({ length: n }, (_b, b) => (a === b ? 0 : Infinity)),
  );
  const join = (a: number, b: number, distance: number): void => {
    for (const [from, to] of [
      [a, b],
      [b, a],
    ] as const) {
      const row = far[from];
      if (row) row[to] = Math.min(row[to] ?? Infinity, distance);
    }
  };
  for (const [a, b, lengthM] of edges) join(a, b, lengthM);
  edge.forEach((on, place) => {
    const [a = 0, b = 0, lengthM = 0] = edges[on] ?? [];
    const along = alongM[place] ?? 0;
    join(nodeCount + place, a, along);
    join(nodeCount + place, b, lengthM - along);
    edge.forEach((otherOn, other) => {
      if (otherOn === on)
        join(nodeCount + place, nodeCount + other, Math.abs(along - (alongM[other] ?? 0)));
    });
  });
  for (let k = 0; k < n; k += 1) {
    for (let a = 0; a < n; a += 1) {
      for (let b = 0; b < n; b += 1)
        join(a, b, (far[a]?.[k] ?? Infinity) + (far[k]?.[b] ?? Infinity));
    }
  }
  return far.slice(nodeCount).map((row) => row.slice(nodeCount));
}
