import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Geometry } from '../../../src/core/geo/geometry.ts';
import { clipLine, clipRing } from '../../../src/jobs/tiles/clip.ts';
import { cutLine } from '../../../src/jobs/tiles/cut-line.ts';
import { joinPieces } from '../../../src/jobs/tiles/join-pieces.ts';
import { labelPoints } from '../../../src/jobs/tiles/label-points.ts';
import { createLayerWriter } from '../../../src/jobs/tiles/mvt-writer.ts';
import { vertexImportance } from '../../../src/jobs/tiles/vertex-importance.ts';
import { readTile } from '../../support/read-tile.ts';

const BOX = { minX: 0, minY: 0, maxX: 100, maxY: 100 };
const coordinate = fc.integer({ min: -150, max: 250 });
const line = fc.array(fc.tuple(coordinate, coordinate), { minLength: 2, maxLength: 12 });

function lengthOf(points: ArrayLike<number>): number {
  let length = 0;
  for (let i = 2; i < points.length; i += 2) {
    length += Math.hypot(
      (points[i] ?? 0) - (points[i - 2] ?? 0),
      (points[i + 1] ?? 0) - (points[i - 1] ?? 0),
    );
  }
  return length;
}

function areaOf(ring: readonly number[]): number {
  let area = 0;
  for (let i = 0; i + 3 < ring.length; i += 2) {
    area += (ring[i] ?? 0) * (ring[i + 3] ?? 0) - (ring[i + 2] ?? 0) * (ring[i + 1] ?? 0);
  }
  return Math.abs(area) / 2;
}

describe('clipping', () => {
  it('keeps of a line exactly what lies inside: the halves of the box share it out', () => {
    fc.assert(
      fc.property(line, (points) => {
        const flat = points.flat();
        const inside = (box: typeof BOX): number =>
          clipLine(flat, box).reduce((sum, piece) => sum + lengthOf(piece), 0);
        const left = { ...BOX, maxX: 50.5 };
        const right = { ...BOX, minX: 50.5 };
        expect(inside(left) + inside(right)).toBeCloseTo(inside(BOX), 6);
        const everywhere = { minX: -999, minY: -999, maxX: 999, maxY: 999 };
        expect(inside(everywhere)).toBeCloseTo(lengthOf(flat), 6);
        for (const value of clipLine(flat, BOX).flat()) {
          expect(value).toBeGreaterThanOrEqual(-1e-9);
          expect(value).toBeLessThanOrEqual(100 + 1e-9);
        }
      }),
    );
  });

  it('keeps of a convex area exactly what lies inside', () => {
    const triangle = fc.tuple(
      coordinate,
      coordinate,
      coordinate,
      coordinate,
      coordinate,
      coordinate,
    );
    fc.assert(
      fc.property(triangle, (corners) => {
        const ring = [...corners, corners[0], corners[1]];
        const inside = (box: typeof BOX): number => areaOf(clipRing(ring, box));
        const left = { ...BOX, maxX: 50.5 };
        const right = { ...BOX, minX: 50.5 };
        expect(inside(left) + inside(right)).toBeCloseTo(inside(BOX), 5);
        expect(inside({ minX: -999, minY: -999, maxX: 999, maxY: 999 })).toBeCloseTo(
          areaOf(ring),
          5,
        );
      }),
    );
  });
});

describe('cutting a line', () => {
  it('gives pieces that join to the whole, each with its share of the length', () => {
    const shares = fc.array(fc.integer({ min: 1, max: 99 }), { maxLength: 4 });
    fc.assert(
      fc.property(line, shares, (points, cuts) => {
        // at the equator a degree east is a degree north
        const flat = Float64Array.from(
          points.flatMap(([x, y], i) => [x / 1000, i === 0 ? 0 : y / 1000]),
        );
        const whole = lengthOf(flat);
        fc.pre(whole > 0);
        const at = cuts.toSorted((a, b) => a - b).map((cut) => cut / 100);
        const pieces = cutLine(flat, at);
        expect(pieces).toHaveLength(at.length + 1);
        const lengths = pieces.map((piece) => lengthOf(piece));
        expect(lengths.reduce((a, b) => a + b, 0)).toBeCloseTo(whole, 9);
        pieces.forEach((piece, i) => {
          const share = (at[i] ?? 1) - (at[i - 1] ?? 0);
          expect(lengths[i]).toBeCloseTo(share * whole, 6);
          expect(piece.slice(0, 2)).toEqual(
            i === 0 ? Array.from(flat.subarray(0, 2)) : pieces[i - 1]?.slice(-2),
          );
        });
        expect(pieces.at(-1)?.slice(-2)).toEqual(Array.from(flat.subarray(-2)));
      }),
    );
  });
});

/** Two squares side by side with a wiggly common border, walked in opposite directions. */
function neighbours(wiggle: readonly number[], startAt: number): Geometry {
  const border = [0, ...wiggle, 0].map((x, i, all) => [x / 10, i / (all.length - 1)]);
  const left = [[-1, 0], ...border, [-1, 1]];
  const right = [[1, 1], ...border.toReversed(), [1, 0]];
  const turn = startAt % left.length;
  const ring = (points: readonly number[][]): number[][] => [...points, points[0] ?? []];
  const rings = [ring([...left.slice(turn), ...left.slice(0, turn)]), ring(right)];
  return {
    type: 'polygon',
    coordinates: Float64Array.from(rings.flat(2)),
    partStart: Uint32Array.of(0, rings[0]?.length ?? 0, rings.flat().length),
    featureStart: Uint32Array.of(0, 1, 2),
  };
}

describe('what simplifying keeps', () => {
  it('is the same on both sides of a common border, wherever a ring begins', () => {
    const wiggle = fc.array(fc.integer({ min: -5, max: 5 }), { minLength: 1, maxLength: 15 });
    fc.assert(
      fc.property(wiggle, fc.nat(30), (offsets, startAt) => {
        const geometry = neighbours(offsets, startAt);
        const importance = vertexImportance(geometry, geometry.coordinates);
        const byPlace = new Map<string, Set<number>>();
        for (let ring = 0; ring < 2; ring += 1) {
          const from = geometry.partStart[ring] ?? 0;
          // the closing vertex is the first one again
          for (let i = from; i < (geometry.partStart[ring + 1] ?? 0) - 1; i += 1) {
            const place = `${geometry.coordinates[2 * i]} ${geometry.coordinates[2 * i + 1]}`;
            const known = byPlace.get(place) ?? new Set();
            byPlace.set(place, known.add(importance[i] ?? -1));
          }
        }
        for (const values of byPlace.values()) expect(values.size).toBe(1);
      }),
    );
  });

  it('are the ends of a line, and what stands off it', () => {
    const geometry: Geometry = {
      type: 'line',
      coordinates: Float64Array.of(0, 0, 1, 0, 2, 3, 3, 0, 4, 0),
      partStart: Uint32Array.of(0, 5),
      featureStart: Uint32Array.of(0, 1),
    };
    const importance = vertexImportance(geometry, geometry.coordinates);
    expect(importance[0]).toBe(Infinity);
    expect(importance[4]).toBe(Infinity);
    expect(importance[2]).toBe(9);
    expect(Math.max(importance[1] ?? 9, importance[3] ?? 9)).toBeLessThan(3);
  });
});

describe('the place of a name', () => {
  it('is inside a horseshoe, not in its gap', () => {
    const ring = [0, 0, 10, 0, 10, 10, 7, 10, 7, 3, 3, 3, 3, 10, 0, 10, 0, 0];
    const geometry: Geometry = {
      type: 'polygon',
      coordinates: Float64Array.from(ring),
      partStart: Uint32Array.of(0, 9),
      featureStart: Uint32Array.of(0, 1),
    };
    const [x = 0, y = 0] = labelPoints(geometry, geometry.coordinates);
    const isInGap = x > 3 && x < 7 && y > 3;
    expect(isInGap).toBe(false);
    expect(Math.min(x, y, 10 - x)).toBeGreaterThan(1.2);
  });
});

describe('written tiles', () => {
  it('are read back as they were', () => {
    const value = fc.oneof(
      fc.integer({ min: -1e9, max: 2e9 }),
      fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e6, max: 1e6 }),
      fc.constantFrom('Đak Đoa', 'ẪẴỄỐỒ', 'a'),
    );
    const points = fc.array(
      fc.tuple(fc.integer({ min: -128, max: 4224 }), fc.integer({ min: -128, max: 4224 })),
      {
        minLength: 1,
        maxLength: 5,
      },
    );
    fc.assert(
      fc.property(fc.array(fc.tuple(points, value), { minLength: 1, maxLength: 6 }), (features) => {
        const writer = createLayerWriter('đường');
        for (const [places, tag] of features) {
          writer.addFeature('point', places, { row: 3, tag });
        }
        const read = readTile(writer.finish(), 'đường');
        expect(read).toHaveLength(features.length);
        features.forEach(([places, tag], i) => {
          const expected =
            typeof tag === 'number' && !Number.isInteger(tag) ? Math.fround(tag) : tag;
          expect(read[i]?.properties['tag']).toBe(Object.is(expected, -0) ? 0 : expected);
          expect(read[i]?.properties['row']).toBe(3);
          expect(read[i]?.parts.flat().map(({ x, y }) => [x, y])).toEqual(places);
        });
      }),
    );
  });

  it('are no bytes when nothing is in them', () => {
    expect(createLayerWriter('road').finish()).toHaveLength(0);
  });
});

describe('joining pieces of a cable', () => {
  const pieces: Geometry = {
    type: 'line',
    coordinates: Float64Array.of(0, 0, 1, 0, 1, 0, 2, 1, 2, 1, 3, 0, 9, 9, 9, 8),
    partStart: Uint32Array.of(0, 2, 4, 6, 8),
    featureStart: Uint32Array.of(0, 1, 2, 3, 4),
  };
  const chains = [5, 5, 5, 7];
  const values = [0.1, 0.4, 0.2, 0.3];

  it('keeps the way, ends at the chain, and lets the hottest speak', () => {
    const { geometry, hottest } = joinPieces(pieces, chains, values, 2);
    expect([...geometry.partStart]).toEqual([0, 3, 5, 7]);
    expect([...geometry.coordinates]).toEqual([0, 0, 1, 0, 2, 1, 2, 1, 3, 0, 9, 9, 9, 8]);
    expect([...hottest]).toEqual([1, 2, 3]);
  });

  it('one by one changes nothing', () => {
    const { geometry, hottest } = joinPieces(pieces, chains, values, 1);
    expect(geometry).toEqual(pieces);
    expect([...hottest]).toEqual([0, 1, 2, 3]);
  });
});
