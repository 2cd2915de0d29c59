import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { HotspotIncidents } from '../../../../src/core/hotspots/incidents.ts';
import { knoxOfPairs } from '../../../../src/core/hotspots/near-repeat/knox.ts';
import type { KnoxTable } from '../../../../src/core/hotspots/near-repeat/knox.ts';
import { nearPairs } from '../../../../src/core/hotspots/near-repeat/near-pairs.ts';
import { nearRepeat } from '../../../../src/core/hotspots/near-repeat/near-repeat.ts';
import { networkPairs } from '../../../../src/core/hotspots/near-repeat/network-pairs.ts';
import { repeatBins } from '../../../../src/core/hotspots/near-repeat/repeat-bins.ts';
import { repeatEvents } from '../../../../src/core/hotspots/near-repeat/repeat-events.ts';
import { cableAround } from '../../../../src/core/hotspots/near-repeat/watch-lines.ts';
import {
  extraToCome,
  watchWindows,
} from '../../../../src/core/hotspots/near-repeat/watch-window.ts';
import { INCIDENT_KIND_IDS } from '../../../../src/core/model/incident-kinds.ts';
import { quietContext } from '../../../support/quiet-context.ts';
import { anyNetwork, graphOf } from '../../network/network-case.ts';

const DAY_MS = 86_400_000;
const EMPTY = graphOf(2, [[0, 1, 100]]);

type Struck = {
  readonly kind?: (typeof INCIDENT_KIND_IDS)[number];
  readonly x: number;
  readonly y: number;
  readonly day: number;
  readonly hours?: number;
  readonly edge?: number;
};

function incidentsOf(list: readonly Struck[]): HotspotIncidents {
  const at = (day: number): number => day * DAY_MS - 7 * 3_600_000;
  const fromMs = Float64Array.from(list, ({ day }) => at(day));
  const toMs = Float64Array.from(list, ({ day, hours = 0 }) => at(day) + hours * 3_600_000);
  return {
    count: list.length,
    row: Uint32Array.from(list.keys()),
    kind: Uint8Array.from(list, ({ kind = 'TIEPDIA_TROM' }) => INCIDENT_KIND_IDS.indexOf(kind)),
    weight: new Float64Array(list.length).fill(1),
    fromMs,
    toMs,
    dayOnly: Uint8Array.from(list, ({ hours = 0 }) => (hours === 0 ? 1 : 0)),
    target: Uint32Array.from(list.keys()),
    area: new Int32Array(list.length),
    x: Float64Array.from(list, ({ x }) => x),
    y: Float64Array.from(list, ({ y }) => y),
    edge: Int32Array.from(list, ({ edge = -1 }) => edge),
    alongM: new Float64Array(list.length),
  };
}

const EVER = { startMs: -1e15, endMs: 1e15 };

/** Pairs of thefts 1.5 km and some days apart, far from every other pair and in other years. */
function pairsApart(pairs: number, daysApart: number): Struck[] {
  return Array.from({ length: pairs }, (_, at) => [
    { x: at * 100_000, y: 0, day: at * 400 },
    { x: at * 100_000 + 1_500, y: 0, day: at * 400 + daysApart },
  ]).flat();
}

async function repeatOf(list: readonly Struck[], lastDay: number) {
  const incidents = incidentsOf(list);
  const events = repeatEvents(incidents, 'site', EVER);
  const options = { group: 'site', distance: 'plane', permutations: 999, lastDay } as const;
  return { events, ...(await nearRepeat(incidents, events, EMPTY, options, quietContext())) };
}

describe('incidents that may repeat', () => {
  it('are of one group, dated well enough, and dated by the day of the middle of their window', () => {
    const incidents = incidentsOf([
      { x: 0, y: 0, day: 10 },
      { x: 0, y: 0, day: 20, hours: 48 },
      { x: 0, y: 0, day: 5, hours: 31 * 24 },
      { x: 0, y: 0, day: 1, kind: 'THIENTAI' },
      { x: 0, y: 0, day: 1, kind: 'BC_HANGCAM' },
      { x: 0, y: 0, day: 2, kind: 'CAP_TROM', edge: 0 },
    ]);
    const site = repeatEvents(incidents, 'site', EVER);
    expect([...site.day]).toEqual([10, 21]);
    expect(site).toMatchObject({ count: 2, wide: 1, dayOnly: 1 });
    expect([...repeatEvents(incidents, 'cable', EVER).incident]).toEqual([5]);
    expect([...repeatEvents(incidents, 'postal', EVER).incident]).toEqual([4]);
    const security = repeatEvents(incidents, 'security', EVER);
    expect([...security.incident]).toEqual([5, 0, 1]);
  });
});

describe('places to watch', () => {
  it('follow from pairs a few days apart, and end with their window', async () => {
    const lastDay = 19 * 400 + 4;
    const { windows, places, events } = await repeatOf(pairsApart(20, 3), lastDay);
    expect(windows).toHaveLength(1);
    expect(windows[0]).toMatchObject({ kind: 'around', withinM: 2_000, fromDays: 0, days: 7 });
    expect(places).toHaveLength(1);
    const [place] = places;
    expect(place?.events.map((event) => events.day[event])).toEqual([19 * 400 + 3, 19 * 400]);
    expect(place?.untilDay).toBe(19 * 400 + 3 + 6);
    expect(place?.extra).toBeGreaterThan(0);
    expect(place?.extra).toBeLessThan(1);
  });

  it('are none when the table is of chance, or nothing is recent', async () => {
    const apart = await repeatOf(pairsApart(20, 200), 8_000);
    expect([apart.windows, apart.places]).toEqual([[], []]);
    const old = await repeatOf(pairsApart(20, 3), 9_000);
    expect(old.windows).toHaveLength(1);
    expect(old.places).toEqual([]);
  });

  it('say why when there is nothing to count', async () => {
    const one = await repeatOf([{ x: 0, y: 0, day: 1 }], 2);
    expect(one).toMatchObject({ windows: [], places: [], issues: [{ code: 'statistic.too-few' }] });
    const same = await repeatOf(
      Array.from({ length: 30 }, () => ({ x: 0, y: 0, day: 1 })),
      2,
    );
    expect(same.windows).toEqual([]);
  });

  it('never expect more than the whole window holds, and nothing once it is over', () => {
    const bins = repeatBins('site');
    const table: KnoxTable = {
      rows: 5,
      columns: 5,
      observed: new Float64Array(25).fill(20),
      expected: new Float64Array(25).fill(10),
      dealtMean: new Float64Array(25).fill(10),
      p: new Float64Array(25).fill(0.001),
      poissonP: new Float64Array(25).fill(0.001),
      issues: [],
    };
    const [around, same] = watchWindows(table, bins, 100);
    expect(around).toMatchObject({ kind: 'around', withinM: 5_000, days: 60 });
    expect(same).toMatchObject({ kind: 'same', withinM: 1, fromDays: 0, days: 60 });
    if (!around) throw new Error('no window');
    const whole = around.extraPerIncident.reduce((sum, extra) => sum + extra, 0);
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 100 }), (age) => {
        const extra = extraToCome(around, bins.time, age);
        expect(extra).toBeGreaterThanOrEqual(0);
        expect(extra).toBeLessThanOrEqual(whole + 1e-12);
        expect(extra).toBeGreaterThanOrEqual(extraToCome(around, bins.time, age + 1) - 1e-12);
        expect(extra === 0).toBe(age >= 60);
      }),
    );
  });
});

describe('pairs along the cable', () => {
  it('are those of the plane on one straight cable', async () => {
    const along = fc.array(fc.integer({ min: 0, max: 1000 }), { minLength: 2, maxLength: 30 });
    await fc.assert(
      fc.asyncProperty(along, fc.integer({ min: 0, max: 400 }), async (places, radius) => {
        const graph = graphOf(2, [[0, 1, 1000]]);
        const x = Float64Array.from(places);
        const edge = new Uint32Array(places.length);
        const cable = await networkPairs(graph, { edge, alongM: x }, radius, 1e6, quietContext());
        const plane = nearPairs(x, new Float64Array(x.length), radius, 1e6);
        const keys = (pairs: typeof plane): string[] =>
          Array.from(pairs?.one ?? [], (one, at) => {
            const other = pairs?.other[at] ?? 0;
            return `${Math.min(one, other)} ${Math.max(one, other)} ${pairs?.distance[at]}`;
          }).toSorted();
        expect(keys(cable)).toEqual(keys(plane));
        const bins = {
          space: Float64Array.of(0, 100, 401),
          time: Float64Array.of(0, 3, 9),
          closed: false,
        };
        const t = x.map((_, at) => at % 7);
        const one = await knoxOfPairs(cable, t, bins, 9, quietContext());
        const other = await knoxOfPairs(plane, t, bins, 9, quietContext());
        expect(one.observed).toEqual(other.observed);
        for (const p of one.p) expect(p > 0 && p <= 1).toBe(true);
      }),
      { numRuns: 50 },
    );
  });

  it('gives a watch that stays on the cable and within its edges', () => {
    fc.assert(
      fc.property(anyNetwork, ({ nodeCount, edges, events, bandwidthM }) => {
        const graph = graphOf(nodeCount, edges);
        const places = {
          edge: Uint32Array.from(events, ([edge]) => edge),
          alongM: Float64Array.from(events, ([edge, t]) => t * (edges[edge]?.[2] ?? 0)),
        };
        const parts = cableAround(graph, places, bandwidthM);
        parts.edge.forEach((edge, part) => {
          const [from = 0, to = 0] = [parts.fromM[part], parts.toM[part]];
          expect(from).toBeGreaterThanOrEqual(0);
          expect(to).toBeGreaterThan(from);
          expect(to).toBeLessThanOrEqual(graph.edgeLengthM[edge] ?? 0);
          const sameEdge = parts.edge[part - 1] === edge;
          expect(sameEdge ? from : Infinity).toBeGreaterThan(parts.toM[part - 1] ?? -1);
        });
        const reach = parts.edge.reduce(
          (sum, _, part) => sum + (parts.toM[part] ?? 0) - (parts.fromM[part] ?? 0),
          0,
        );
        const whole = edges.reduce((sum, [, , lengthM]) => sum + lengthM, 0);
        expect(reach).toBeLessThanOrEqual(whole + 1e-6);
      }),
    );
  });
});
