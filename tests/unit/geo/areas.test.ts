import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Geometry } from '../../../src/core/geo/geometry.ts';
import { areaLocator } from '../../../src/core/geo/locate-areas.ts';
import type { AreaLocator } from '../../../src/core/geo/locate-areas.ts';

type Ring = readonly (readonly [number, number])[];

/** Features of rings; a ring marked as hole belongs to the outer ring before it. */
function polygons(features: readonly (readonly { ring: Ring; hole?: boolean }[])[]): Geometry {
  const rings = features.flat();
  const partStart = [0];
  for (const { ring } of rings) partStart.push((partStart.at(-1) ?? 0) + ring.length);
  const featureStart = [0];
  for (const feature of features) featureStart.push((featureStart.at(-1) ?? 0) + feature.length);
  return {
    type: 'polygon',
    coordinates: Float64Array.from(rings.flatMap(({ ring }) => ring.flat())),
    partStart: Uint32Array.from(partStart),
    featureStart: Uint32Array.from(featureStart),
    holes: Uint8Array.from(rings, ({ hole }) => (hole ? 1 : 0)),
  };
}

function box(west: number, south: number, east: number, north: number): Ring {
  return [
    [west, south],
    [east, south],
    [east, north],
    [west, north],
    [west, south],
  ];
}

/** A 4 × 4 sheet of quadrilaterals with common wobbling corners: every inner point lies in exactly one. */
const sheet = fc
  .array(fc.double({ min: -0.3, max: 0.3, noNaN: true }), { minLength: 50, maxLength: 50 })
  .map((wobble) => {
    const corner = (i: number, j: number): [number, number] => {
      const inner = i > 0 && i < 4 && j > 0 && j < 4;
      const k = 2 * (5 * j + i);
      return [
        108 + i + (inner ? (wobble[k] ?? 0) : 0),
        13 + j + (inner ? (wobble[k + 1] ?? 0) : 0),
      ];
    };
    return polygons(
      Array.from({ length: 16 }, (_, n) => {
        const [i, j] = [n % 4, Math.floor(n / 4)];
        const ring: Ring = [
          corner(i, j),
          corner(i + 1, j),
          corner(i + 1, j + 1),
          corner(i, j + 1),
          corner(i, j),
        ];
        return [{ ring }];
      }),
    );
  });

function locatorOf(areas: Geometry): AreaLocator {
  const features = Uint32Array.from({ length: areas.featureStart.length - 1 }, (_, n) => n);
  return areaLocator(areas, features);
}

describe('locating points in areas', () => {
  it('puts every point of a sheet of areas into exactly one, corners and common edges too', () => {
    const onSheet = fc.double({ min: 0, max: 3.999, noNaN: true });
    fc.assert(
      fc.property(sheet, fc.array(fc.tuple(onSheet, onSheet)), (areas, points) => {
        const each = Array.from({ length: 16 }, (_, n) => locatorOf(onlyFeature(areas, n)));
        const corners = Array.from(areas.partStart.subarray(0, 16), (first) => [
          areas.coordinates[2 * first] ?? NaN,
          areas.coordinates[2 * first + 1] ?? NaN,
        ]);
        const all = [...points.map(([x, y]) => [108 + x, 13 + y]), ...corners];
        const locate = locatorOf(areas);
        const found = all.map(([lon = NaN, lat = NaN]) => locate(lon, lat));
        all.forEach(([lon = NaN, lat = NaN], i) => {
          const holders = each.flatMap((one, n) => (one(lon, lat) === 0 ? [n] : []));
          expect(holders).toEqual([found[i]]);
        });
      }),
      { numRuns: 100 },
    );
  });

  it('leaves out holes and takes every part of a feature', () => {
    const areas = polygons([
      [
        { ring: box(0, 0, 10, 10) },
        { ring: box(4, 4, 6, 6), hole: true },
        { ring: box(20, 0, 30, 10) },
      ],
    ]);
    const at = locatorOf(areas);
    expect([at(1, 1), at(5, 5), at(25, 5), at(15, 5)]).toEqual([0, -1, 0, -1]);
  });

  it('gives the lowest area where areas overlap, and −1 for absent coordinates', () => {
    const areas = polygons([[{ ring: box(0, 0, 2, 2) }], [{ ring: box(1, 1, 3, 3) }]]);
    const at = locatorOf(areas);
    expect([at(1.5, 1.5), at(2.5, 2.5), at(NaN, NaN), at(9, 9)]).toEqual([0, 1, -1, -1]);
  });

  it('finds nothing without areas', () => {
    expect(locatorOf(polygons([]))(108, 13)).toBe(-1);
    expect(locatorOf(polygons([[]]))(108, 13)).toBe(-1);
  });
});

function onlyFeature(areas: Geometry, feature: number): Geometry {
  const [from, to] = [areas.featureStart[feature] ?? 0, areas.featureStart[feature + 1] ?? 0];
  const first = areas.partStart[from] ?? 0;
  const last = areas.partStart[to] ?? 0;
  return {
    type: 'polygon',
    coordinates: areas.coordinates.slice(2 * first, 2 * last),
    partStart: areas.partStart.slice(from, to + 1).map((start) => start - first),
    featureStart: Uint32Array.of(0, to - from),
  };
}
