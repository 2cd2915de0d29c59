import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { concentrationOf, lengthHolding } from '../../../../src/core/hotspots/concentration.ts';

const even = (length: number): Float64Array => new Float64Array(length).fill(1);

describe('concentration of incidents along the network', () => {
  it('reads 80/20 off a network where one kilometre in five holds four incidents in five', () => {
    const { curve } = concentrationOf(Float64Array.of(8, 0.5, 0.5, 0.5, 0.5), even(5));
    expect(lengthHolding(curve, 0.8)).toBeCloseTo(0.2, 12);
    expect(lengthHolding(curve, 0.4)).toBeCloseTo(0.1, 12);
  });

  it('counts length, not pieces', () => {
    const { curve } = concentrationOf(Float64Array.of(6, 4), Float64Array.of(1, 9));
    expect(curve).toEqual([
      { length: 0, incidents: 0 },
      { length: 0.1, incidents: 0.6 },
      { length: 1, incidents: 1 },
      { length: 1, incidents: 1 },
    ]);
  });

  // Poisson(2): P(X ≥ 1) = 1 − e⁻², P(X ≥ 2) = 1 − 3e⁻², P(X ≥ 3) = 1 − 5e⁻².
  it('states what chance alone would concentrate: Poisson shares', () => {
    const { byChance } = concentrationOf(Float64Array.of(4, 2, 0, 2), even(4));
    const reached = byChance.toReversed();
    expect(reached[1]).toEqual({ length: expect.closeTo(0.8646647, 6), incidents: 1 });
    expect(reached[2]).toEqual({
      length: expect.closeTo(0.5939942, 6),
      incidents: expect.closeTo(0.8646647, 6),
    });
    expect(reached[3]).toEqual({
      length: expect.closeTo(0.3233236, 6),
      incidents: expect.closeTo(0.5939942, 6),
    });
  });

  it('one incident on a hundred pieces is no concentration at all', () => {
    const count = new Float64Array(100);
    count[7] = 1;
    const { curve, byChance } = concentrationOf(count, even(100));
    expect(lengthHolding(curve, 0.8)).toBeCloseTo(lengthHolding(byChance, 0.8), 3);
  });

  it('is the diagonal when nothing was counted', () => {
    const { curve, count, struck } = concentrationOf(new Float64Array(3), even(3));
    expect([count, struck]).toEqual([0, 0]);
    expect(lengthHolding(curve, 0.8)).toBe(0.8);
  });

  it('rises from nothing to everything without a step back, finite throughout', () => {
    const piece = fc.tuple(
      fc.double({ min: 0, max: 900, noNaN: true }),
      fc.double({ min: 0, max: 3, noNaN: true }),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 400 }), (pieces) => {
        const { curve, byChance } = concentrationOf(
          Float64Array.from(pieces, ([n]) => n),
          Float64Array.from(pieces, ([, km]) => km),
        );
        for (const points of [curve, byChance]) {
          expect(points.at(0)).toEqual({ length: 0, incidents: 0 });
          expect(points.at(-1)).toEqual({ length: 1, incidents: 1 });
          for (const [index, point] of points.slice(1).entries()) {
            expect(point.length - (points[index]?.length ?? 0)).toBeGreaterThanOrEqual(-1e-9);
            expect(point.incidents - (points[index]?.incidents ?? 0)).toBeGreaterThanOrEqual(-1e-9);
          }
          expect(points.length).toBeLessThan(210);
        }
      }),
    );
  });
});
