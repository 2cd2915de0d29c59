import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Geometry } from '../../../../src/core/geo/geometry.ts';
import { metricPlane } from '../../../../src/core/geo/metric-plane.ts';
import type { NeighbourLists } from '../../../../src/core/hotspots/local-statistics/neighbour-lists.ts';
import { chooseResolution } from '../../../../src/core/hotspots/units/choose-resolution.ts';
import { contiguity } from '../../../../src/core/hotspots/units/contiguity.ts';
import {
  hexagonNeighbours,
  hexagonOutlines,
  hexagonsOf,
} from '../../../../src/core/hotspots/units/hexagons.ts';
import { pieceNeighbours } from '../../../../src/core/hotspots/units/piece-neighbours.ts';

const PLANE = metricPlane(108);

/** Rings given in metres around 108°E 14°N. */
function areasOf(rings: readonly (readonly [number, number])[][]): Geometry {
  const { x, y } = PLANE.toMetres(Float64Array.of(108, 14));
  const points = rings.flat();
  const partStart = [0];
  for (const ring of rings) partStart.push((partStart.at(-1) ?? 0) + ring.length);
  return {
    type: 'polygon',
    coordinates: PLANE.toDegrees(
      Float64Array.from(points, ([dx]) => (x[0] ?? 0) + dx),
      Float64Array.from(points, ([, dy]) => (y[0] ?? 0) + dy),
    ),
    partStart: Uint32Array.from(partStart),
    featureStart: Uint32Array.from(partStart.keys()),
  };
}

const square = (x: number, y: number, side = 1000): [number, number][] => [
  [x, y],
  [x + side, y],
  [x + side, y + side],
  [x, y + side],
  [x, y],
];

const lists = ({ start, to }: NeighbourLists): number[][] =>
  Array.from({ length: start.length - 1 }, (_, unit) => [
    ...to.subarray(start[unit], start[unit + 1]),
  ]);

const touching = (rings: [number, number][][]) =>
  contiguity(areasOf(rings), Uint32Array.from(rings.keys()), PLANE);

describe('communes that touch', () => {
  it('share an edge, a corner, or a border drawn twice within the tolerance', () => {
    const found = touching([
      square(0, 0),
      square(1000, 0),
      square(1000, 1000),
      square(2030, 0),
      square(9000, 0),
      square(9020, 1010),
    ]);
    expect(lists(found.neighbours)).toEqual([[1, 2], [0, 2, 3], [0, 1, 3], [1, 2], [5], [4]]);
    expect(found.islands).toEqual([]);
  });

  it('meet though one border has vertices the other has not', () => {
    const plain = square(0, 0, 3000);
    const beside: [number, number][] = [
      [3000, 700],
      [4000, 700],
      [4000, 1400],
      [3000, 1400],
      [3000, 700],
    ];
    expect(lists(touching([plain, beside]).neighbours)).toEqual([[1], [0]]);
  });

  it('an island gets the nearest, which has it in return, and is named', () => {
    const found = touching([square(0, 0), square(1000, 0), square(5000, 0)]);
    expect(found.islands).toEqual([2]);
    expect(lists(found.neighbours)).toEqual([[1], [0, 2], [1]]);
  });

  it('one alone stays alone; no areas give no lists', () => {
    expect(lists(touching([square(0, 0)]).neighbours)).toEqual([[]]);
    expect(lists(touching([]).neighbours)).toEqual([]);
  });

  it('are the cells of a grid around each, whatever the order of the areas', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 5 }),
        fc.integer({ min: 1, max: 5 }),
        (rows, columns) => {
          const cells = [...Array(rows * columns).keys()].toReversed();
          const rings = cells.map((cell) =>
            square((cell % columns) * 1000, Math.floor(cell / columns) * 1000),
          );
          lists(touching(rings).neighbours).forEach((list, at) => {
            const cell = cells[at] ?? 0;
            const around = [...cells.keys()].filter((other) => {
              const one = cells[other] ?? 0;
              const down = Math.abs(Math.floor(one / columns) - Math.floor(cell / columns));
              return one !== cell && down <= 1 && Math.abs((one % columns) - (cell % columns)) <= 1;
            });
            expect(list).toEqual(around);
          });
        },
      ),
      { numRuns: 25 },
    );
  });
});

describe('pieces of a network', () => {
  /** A path of two edges, two pieces each, and a spur of one at the middle. */
  const network = {
    nodeCount: 4,
    edgeFrom: Uint32Array.of(0, 1, 1),
    edgeTo: Uint32Array.of(1, 2, 3),
    edgePieceStart: Uint32Array.of(0, 2, 4, 5),
  };

  it('are neighbours along an edge and where edges meet', () => {
    expect(lists(pieceNeighbours(network, 1))).toEqual([[1], [0, 2, 4], [1, 3, 4], [2], [1, 2]]);
  });

  it('reach as many steps as asked', () => {
    expect(lists(pieceNeighbours(network, 2))).toEqual([
      [1, 2, 4],
      [0, 2, 3, 4],
      [0, 1, 3, 4],
      [1, 2, 4],
      [0, 1, 2, 3],
    ]);
  });

  it('of a ring, a self loop and parallel cables are in no list of their own', () => {
    const odd = {
      nodeCount: 2,
      edgeFrom: Uint32Array.of(0, 0, 0, 1),
      edgeTo: Uint32Array.of(1, 1, 0, 1),
      edgePieceStart: Uint32Array.of(0, 1, 2, 3, 5),
    };
    const found = lists(pieceNeighbours(odd, 1));
    expect(found).toEqual([
      [1, 2, 3, 4],
      [0, 2, 3, 4],
      [0, 1],
      [0, 1, 4],
      [0, 1, 3],
    ]);
  });

  it('are neighbours both ways, more of them with more steps', () => {
    const networks = fc.integer({ min: 2, max: 8 }).chain((nodeCount) =>
      fc
        .array(
          fc.record({
            from: fc.nat(nodeCount - 1),
            to: fc.nat(nodeCount - 1),
            pieces: fc.integer({ min: 1, max: 4 }),
          }),
          { minLength: 1, maxLength: 10 },
        )
        .map((edges) => {
          const edgePieceStart = [0];
          for (const { pieces } of edges)
            edgePieceStart.push((edgePieceStart.at(-1) ?? 0) + pieces);
          return {
            nodeCount,
            edgeFrom: Uint32Array.from(edges, ({ from }) => from),
            edgeTo: Uint32Array.from(edges, ({ to }) => to),
            edgePieceStart: Uint32Array.from(edgePieceStart),
          };
        }),
    );
    fc.assert(
      fc.property(networks, fc.integer({ min: 1, max: 3 }), (one, hops) => {
        const near = lists(pieceNeighbours(one, hops));
        const far = lists(pieceNeighbours(one, hops + 1));
        near.forEach((list, piece) => {
          expect(list).not.toContain(piece);
          expect(new Set(list).size).toBe(list.length);
          for (const other of list) expect(near[other]).toContain(piece);
          expect(list.every((other) => far[piece]?.includes(other))).toBe(true);
        });
      }),
    );
  });
});

describe('hexagons', () => {
  const places = Float64Array.of(108, 14, 108.001, 14.001, 108.4, 13.8, 109.1, 13.7);

  it('hold every place, rising by index, at each resolution', () => {
    for (const resolution of [5, 6, 7, 8] as const) {
      const { cell, ofPlace } = hexagonsOf(places, resolution);
      expect([...cell]).toEqual(cell.toSorted());
      expect(ofPlace[0]).toBe(ofPlace[1]);
      expect(new Set(ofPlace).size).toBe(cell.length);
    }
  });

  it('border on each other both ways, up to six', () => {
    const lonLat = Float64Array.from({ length: 400 }, (_, i) =>
      i % 2 === 0 ? 108 + (i % 40) * 0.01 : 14 + Math.floor(i / 40) * 0.02,
    );
    const { cell } = hexagonsOf(lonLat, 7);
    const around = lists(hexagonNeighbours(cell));
    around.forEach((list, one) => {
      expect(list.length).toBeLessThanOrEqual(6);
      for (const other of list) expect(around[other]).toContain(one);
    });
    expect(around.some((list) => list.length > 0)).toBe(true);
  });

  it('have closed outlines of six corners', () => {
    const { cell } = hexagonsOf(places, 7);
    const { partStart, coordinates } = hexagonOutlines(cell);
    expect(partStart.length).toBe(cell.length + 1);
    for (let part = 0; part < cell.length; part += 1) {
      const [from, to] = [partStart[part] ?? 0, partStart[part + 1] ?? 0];
      expect(to - from).toBe(7);
      expect(coordinates[2 * from]).toBe(coordinates[2 * to - 2]);
    }
  });

  it('are finer where there are more incidents, and exist for no place at all', () => {
    const few = chooseResolution(places, 1).resolution;
    const many = chooseResolution(places, 10_000).resolution;
    expect(many).toBeGreaterThanOrEqual(few);
    expect(many).toBe(8);
    expect(chooseResolution(new Float64Array(0), 5).hexagons.cell).toEqual([]);
  });
});
