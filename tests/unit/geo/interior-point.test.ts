import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Geometry } from '../../../src/core/geo/geometry.ts';
import { interiorPoint } from '../../../src/core/geo/interior-point.ts';
import { areaLocator } from '../../../src/core/geo/locate-areas.ts';

type Ring = readonly (readonly [number, number])[];

function areaOf(rings: readonly Ring[], holes: readonly number[] = []): Geometry {
  const closed = rings.map((ring) => [...ring, ring[0] ?? [0, 0]]);
  const partStart = [0];
  for (const ring of closed) partStart.push((partStart.at(-1) ?? 0) + ring.length);
  return {
    type: 'polygon',
    coordinates: Float64Array.from(closed.flat(2)),
    partStart: Uint32Array.from(partStart),
    featureStart: Uint32Array.from([0, rings.length]),
    holes: Uint8Array.from(rings, (_, i) => holes[i] ?? 0),
  };
}

const box = (west: number, south: number, side: number): Ring => [
  [west, south],
  [west + side, south],
  [west + side, south + side],
  [west, south + side],
];

describe('a point well inside an area', () => {
  it('of a square near the equator is its middle', () => {
    const [lon, lat] = interiorPoint(areaOf([box(0, 0, 1)]), 0) ?? [];
    expect(lon).toBeCloseTo(0.5, 2);
    expect(lat).toBeCloseTo(0.5, 2);
  });

  it('of a ring is in the ring, not in its hole', () => {
    const ring = areaOf([box(108, 13, 0.3), box(108.05, 13.05, 0.2)], [0, 1]);
    const [lon = 0, lat = 0] = interiorPoint(ring, 0) ?? [];
    expect(areaLocator(ring, Uint32Array.of(0))(lon, lat)).toBe(0);
  });

  it('of an area in parts is in the largest', () => {
    const islands = areaOf([box(111, 8, 0.1), box(109, 12, 0.4), box(114, 9, 0.2)]);
    const [lon = 0] = interiorPoint(islands, 0) ?? [];
    expect(lon).toBeGreaterThan(109);
    expect(lon).toBeLessThan(109.4);
  });

  it('of an area without edges is none', () => {
    expect(interiorPoint(areaOf([]), 0)).toBeNull();
    expect(interiorPoint(areaOf([[[1, 1]]]), 0)).toBeNull();
    const line: Ring = [
      [1, 1],
      [2, 1],
    ];
    expect(interiorPoint(areaOf([line]), 0)).toBeNull();
  });

  it('of any star is inside it, and the same each time', () => {
    const star = fc
      .array(fc.double({ min: 0.01, max: 0.3, noNaN: true }), { minLength: 4, maxLength: 40 })
      .map((radii) =>
        areaOf([
          radii.map((r, i): [number, number] => [
            108 + r * Math.cos((2 * Math.PI * i) / radii.length),
            13.9 + r * Math.sin((2 * Math.PI * i) / radii.length),
          ]),
        ]),
      );
    fc.assert(
      fc.property(star, (area) => {
        const point = interiorPoint(area, 0);
        expect(point).toEqual(interiorPoint(area, 0));
        const [lon = 0, lat = 0] = point ?? [];
        expect(areaLocator(area, Uint32Array.of(0))(lon, lat)).toBe(0);
      }),
      { numRuns: 200 },
    );
  });
});
