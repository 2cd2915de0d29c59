import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findHotStretches } from '../../../../src/core/hotspots/hot-stretches.ts';
import type { DenseSections } from '../../../../src/core/hotspots/hot-stretches.ts';

type Piece = { route: number; fromM: number; toM: number; density: number; count?: number };

function sectionsOf(pieces: readonly Piece[]): DenseSections {
  return {
    length: pieces.length,
    route: Uint32Array.from(pieces, (piece) => piece.route),
    fromM: Float64Array.from(pieces, (piece) => piece.fromM),
    toM: Float64Array.from(pieces, (piece) => piece.toM),
    density: Float64Array.from(pieces, (piece) => piece.density),
    count: Float64Array.from(pieces, (piece) => piece.count ?? 0),
  };
}

const COLD: readonly Piece[] = Array.from({ length: 20 }, (_, km) => ({
  route: 9,
  fromM: km * 1000,
  toM: (km + 1) * 1000,
  density: 0,
}));

describe('hot stretches', () => {
  it('joins neighbouring hot sections of a route, in whatever order they are numbered', () => {
    const { stretches } = findHotStretches(
      sectionsOf([
        { route: 1, fromM: 1000, toM: 2000, density: 6, count: 4 },
        ...COLD,
        { route: 1, fromM: 0, toM: 1000, density: 4, count: 3 },
      ]),
    );
    expect(stretches).toHaveLength(1);
    expect(stretches[0]).toMatchObject({
      route: 1,
      fromM: 0,
      toM: 2000,
      km: 2,
      count: 7,
      density: 5,
      peakSection: 0,
      sections: [21, 0],
    });
  });

  it('keeps apart what a cold section or another route separates', () => {
    const { stretches } = findHotStretches(
      sectionsOf([
        { route: 1, fromM: 0, toM: 1000, density: 5 },
        { route: 1, fromM: 1000, toM: 2000, density: 0 },
        { route: 1, fromM: 2000, toM: 3000, density: 5 },
        { route: 2, fromM: 3000, toM: 4000, density: 5 },
        ...COLD,
      ]),
    );
    expect(stretches.map((stretch) => [stretch.route, stretch.fromM])).toEqual([
      [1, 0],
      [1, 2000],
      [2, 3000],
    ]);
  });

  it('orders by expected incidents per year, so a long warm stretch precedes a short hot one', () => {
    const { stretches } = findHotStretches(
      sectionsOf([
        { route: 1, fromM: 0, toM: 500, density: 9 },
        { route: 2, fromM: 0, toM: 1000, density: 6 },
        { route: 2, fromM: 1000, toM: 2000, density: 6 },
        ...COLD,
      ]),
    );
    expect(stretches.map((stretch) => stretch.route)).toEqual([2, 1]);
  });

  it('says nothing where nothing happened or nothing is', () => {
    expect(findHotStretches(sectionsOf([])).stretches).toEqual([]);
    expect(findHotStretches(sectionsOf(COLD))).toEqual({
      meanDensity: 0,
      threshold: 0,
      hotKm: 0,
      stretches: [],
    });
  });

  it('tiles exactly the hot sections, each once, and never states NaN or infinity', () => {
    const piece = fc.record({
      route: fc.nat(4),
      step: fc.nat(30),
      density: fc.double({ min: 0, max: 50, noNaN: true }),
      count: fc.nat(9),
    });
    fc.assert(
      fc.property(
        fc.uniqueArray(piece, { selector: (p) => `${p.route}/${p.step}`, maxLength: 60 }),
        (pieces) => {
          const sections = sectionsOf(
            pieces.map((p) => ({ ...p, fromM: p.step * 1000, toM: (p.step + 1) * 1000 })),
          );
          const { threshold, stretches, hotKm } = findHotStretches(sections);
          const hot =
            threshold > 0
              ? pieces.flatMap((p, index) => (p.density >= threshold ? [index] : []))
              : [];
          expect(
            stretches.flatMap((stretch) => stretch.sections).toSorted((a, b) => a - b),
          ).toEqual(hot);
          expect(hotKm).toBeCloseTo(hot.length, 6);
          for (const stretch of stretches) {
            expect(
              Object.values(stretch)
                .filter((value) => typeof value === 'number')
                .every(Number.isFinite),
            ).toBe(true);
            expect(stretch.timesMean).toBeGreaterThanOrEqual(3 - 1e-9);
          }
        },
      ),
    );
  });
});
