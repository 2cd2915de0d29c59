import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { coreGraph } from '../../../src/core/patrol/roads/core-graph.ts';
import { leastCosts } from '../../../src/core/patrol/roads/least-costs.ts';
import { ASSUMED_SPEEDS, roadSpeedKmh } from '../../../src/core/patrol/roads/road-speeds.ts';
import { roadGraph } from '../../../src/core/patrol/roads/road-graph.ts';
import { roadMatrix } from '../../../src/core/patrol/roads/road-matrix.ts';
import type { Table } from '../../../src/core/model/table.ts';
import { quietContext } from '../../support/quiet-context.ts';
import { PLANE, linesOf } from '../network/lines-of.ts';
import type { Line } from '../network/lines-of.ts';

type Road = {
  readonly line: Line;
  readonly class?: number;
  readonly way?: 'both' | 'forward' | 'backward';
};

const WAYS = ['both', 'forward', 'backward'];

function roadsOf(roads: readonly Road[]): Table {
  const codes = (of: (road: Road) => number) => Uint8Array.from(roads, of);
  return {
    kind: 'road',
    rows: roads.length,
    columns: {
      road_class: { type: 'choice', codes: codes((road) => road.class ?? 2) },
      oneway: { type: 'choice', codes: codes((road) => WAYS.indexOf(road.way ?? 'both') + 1) },
    },
    geometry: linesOf(roads.map((road) => [road.line])),
    files: ['roads'],
    sourceFile: new Uint16Array(roads.length),
    sourceRow: Uint32Array.from(roads, (_, row) => row + 1),
  };
}

const graphOf = (roads: readonly Road[]) =>
  roadGraph(roadsOf(roads), PLANE, ASSUMED_SPEEDS.motorbike, quietContext());

/** Metres a second on national roads. */
const FAST = 45 / 3.6;

describe('times by road', () => {
  it('are those of the road, and of the way round a one-way street', async () => {
    const graph = await graphOf([
      {
        line: [
          [0, 0],
          [900, 0],
        ],
      },
      {
        line: [
          [900, 0],
          [900, 450],
        ],
        way: 'forward',
      },
      {
        line: [
          [900, 450],
          [0, 0],
        ],
      },
    ]);
    const edgeOf = (row: number) => graph.lines.edgeRoute.indexOf(row);
    const places = {
      edge: Uint32Array.of(edgeOf(0), edgeOf(1)),
      alongM: Float64Array.of(450, 225),
    };
    const [, there, back] = roadMatrix(graph, places);
    const slant = Math.hypot(900, 450);
    expect(there).toBeCloseTo((450 + 225) / FAST, 1);
    expect(back).toBeCloseTo((225 + slant + 450) / FAST, 1);
  });

  it('are infinite where no road leads, and zero where one stands', async () => {
    const graph = await graphOf([
      {
        line: [
          [0, 0],
          [100, 0],
        ],
      },
      {
        line: [
          [0, 500],
          [100, 500],
        ],
      },
    ]);
    const places = { edge: Uint32Array.of(0, 1), alongM: Float64Array.of(10, 10) };
    expect([...roadMatrix(graph, places)]).toEqual([0, Infinity, Infinity, 0]);
  });

  it('go straight along one road, and only the way it may be driven', async () => {
    const graph = await graphOf([
      {
        line: [
          [0, 0],
          [1000, 0],
        ],
        way: 'forward',
      },
    ]);
    const places = { edge: Uint32Array.of(0, 0), alongM: Float64Array.of(100, 600) };
    const [, there, back] = roadMatrix(graph, places);
    expect(there).toBeCloseTo(500 / FAST, 1);
    expect(back).toBe(Infinity);
  });

  it('leave roads out that the vehicle may not use', async () => {
    const graph = await graphOf([
      {
        line: [
          [0, 0],
          [1000, 0],
        ],
        class: 1,
      },
    ]);
    const places = { edge: Uint32Array.of(0, 0), alongM: Float64Array.of(100, 600) };
    expect(roadMatrix(graph, places)[1]).toBe(Infinity);
  });

  it('take the limit of a road where it is less than the speed of its class', () => {
    expect(roadSpeedKmh(ASSUMED_SPEEDS.motorbike, 'national', 30)).toBe(30);
    expect(roadSpeedKmh(ASSUMED_SPEEDS.motorbike, 'national', 80)).toBe(45);
    expect(roadSpeedKmh(ASSUMED_SPEEDS.motorbike, '', Number.NaN)).toBe(25);
  });

  it('are the same through the smaller graph as through the whole one', async () => {
    const cell = fc.integer({ min: 0, max: 5 });
    const street = fc.record({
      from: fc.tuple(cell, cell),
      to: fc.tuple(cell, cell),
      way: fc.constantFrom('both', 'forward', 'backward'),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(street, { minLength: 3, maxLength: 40 }), async (streets) => {
        const roads = streets
          .filter(({ from, to }) => from[0] !== to[0] || from[1] !== to[1])
          .map(({ from, to, way }): Road => ({
            line: [
              [from[0] * 400, from[1] * 300],
              [to[0] * 400, to[1] * 300],
            ],
            way,
          }));
        if (roads.length < 3) return;
        const graph = await graphOf(roads);
        const count = Math.min(4, graph.lines.edgeCount);
        const edge = Uint32Array.from({ length: count }, (_, i) => i);
        const alongM = edge.map((e) => (graph.lines.edgeLengthM[e] ?? 0) * (0.2 + 0.2 * e));
        const places = { edge, alongM: Float64Array.from(alongM) };
        const fast = roadMatrix(graph, places);
        const slow = matrixByTrying(graph, places);
        const apart = fast.map((seconds, i) =>
          seconds === slow[i] ? 0 : Math.abs(seconds - (slow[i] ?? 0)),
        );
        expect(Math.max(...apart)).toBeLessThan(1e-6);
      }),
      { numRuns: 80, seed: 20261122 },
    );
  });

  it('need few of the nodes of a road network', () => {
    const side = 60;
    const node = (x: number, y: number): number => y * side + x;
    const [from, to]: [number[], number[]] = [[], []];
    const street = (a: number, b: number): void => {
      from.push(a);
      to.push(b);
    };
    for (let y = 0; y < side; y += 1) {
      for (let x = 0; x < side; x += 1) {
        if (x + 1 < side && (y % 4 === 0 || x % 9 === 0)) street(node(x, y), node(x + 1, y));
        if (y + 1 < side && x % 3 === 0) street(node(x, y), node(x, y + 1));
      }
    }
    const ones = Float64Array.from(from, () => 1);
    const keep = new Uint8Array(side * side);
    keep[0] = 1;
    keep[side * side - 1 - (side - 1 - 57)] = 1;
    const core = coreGraph(
      {
        nodeCount: side * side,
        from: Uint32Array.from(from),
        to: Uint32Array.from(to),
        forward: ones,
        backward: ones,
      },
      keep,
    );
    expect(core.nodeCount).toBeLessThan(0.1 * side * side);
    const search = leastCosts(core);
    const goal = core.newNumber[node(57, side - 1)] ?? -1;
    search.from(core.newNumber[0] ?? 0, new Uint8Array(core.nodeCount).fill(1), core.nodeCount);
    expect(search.cost[goal]).toBe(57 + side - 1);
  });
});

/** Floyd–Warshall over the nodes and the places, the places splitting their edges. */
function matrixByTrying(
  { lines, forwardS, backwardS }: Awaited<ReturnType<typeof roadGraph>>,
  { edge, alongM }: { readonly edge: Uint32Array; readonly alongM: Float64Array },
): number[] {
  const size = lines.nodeCount + edge.length;
  const cost = Array.from({ length: size }, (_, a) =>
    Array.from({ length: size }, (_unused, b) => (a === b ? 0 : Infinity)),
  );
  const lay = (a: number, b: number, seconds: number): void => {
    const row = cost[a];
    if (row) row[b] = Math.min(row[b] ?? Infinity, seconds);
  };
  for (let e = 0; e < lines.edgeCount; e += 1) {
    const [a, b] = [lines.edgeFrom[e] ?? 0, lines.edgeTo[e] ?? 0];
    lay(a, b, forwardS[e] ?? 0);
    lay(b, a, backwardS[e] ?? 0);
  }
  for (const [place, e] of edge.entries()) {
    const part = (alongM[place] ?? 0) / (lines.edgeLengthM[e] ?? 1);
    const own = lines.nodeCount + place;
    const [a, b] = [lines.edgeFrom[e] ?? 0, lines.edgeTo[e] ?? 0];
    const [forward, backward] = [forwardS[e] ?? 0, backwardS[e] ?? 0];
    lay(a, own, part * forward);
    lay(own, b, (1 - part) * forward);
    lay(b, own, (1 - part) * backward);
    lay(own, a, part * backward);
  }
  for (let via = 0; via < size; via += 1) {
    for (let a = 0; a < size; a += 1) {
      for (let b = 0; b < size; b += 1) {
        lay(a, b, (cost[a]?.[via] ?? Infinity) + (cost[via]?.[b] ?? Infinity));
      }
    }
  }
  return edge.reduce<number[]>((all, _, a) => {
    const row = cost[lines.nodeCount + a] ?? [];
    return [...all, ...row.slice(lines.nodeCount)];
  }, []);
}
