import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sectionsNear } from '../../../src/core/patrol/zones/sections-near.ts';
import { touchingSections } from '../../../src/core/patrol/zones/touching-sections.ts';

/** Two in a row, one joined 3 m beside their joint, one far away. */
const LINES = {
  length: 4,
  start: Uint32Array.of(0, 2, 4, 6, 8),
  lonLat: Float64Array.of(
    108,
    14,
    108.01,
    14,
    108.01,
    14,
    108.02,
    14,
    108.01,
    14.00003,
    108.01,
    14.01,
    109,
    14,
    109.01,
    14,
  ),
};

function neighbours(withinM: number): readonly (readonly number[])[] {
  const { start, section } = touchingSections(LINES, withinM);
  return Array.from({ length: LINES.length }, (_, one) => [
    ...section.subarray(start[one], start[one + 1]),
  ]);
}

describe('sections that touch', () => {
  it('are those whose ends meet within the tolerance', () => {
    expect(neighbours(5)).toEqual([[1, 2], [0, 2], [0, 1], []]);
    expect(neighbours(1)).toEqual([[1], [0], [], []]);
  });

  it('are none where there is no section', () => {
    const none = { length: 0, start: Uint32Array.of(0), lonLat: new Float64Array() };
    expect(touchingSections(none, 5).section).toHaveLength(0);
  });

  it('touch each other both ways', () => {
    const place = fc.integer({ min: 0, max: 12 }).map((step) => step * 4e-5);
    const line = fc.tuple(place, place, place, place);
    fc.assert(
      fc.property(fc.array(line, { maxLength: 12 }), (lines) => {
        const columns = {
          length: lines.length,
          start: Uint32Array.from({ length: lines.length + 1 }, (_, one) => 2 * one),
          lonLat: Float64Array.from(lines.flat()),
        };
        const { start, section } = touchingSections(columns, 5);
        const of = (one: number) => [...section.subarray(start[one], start[one + 1])];
        lines.forEach((_, one) => of(one).forEach((other) => expect(of(other)).toContain(one)));
      }),
    );
  });
});

describe('sections near a place', () => {
  it('are those whose line passes, ends or not', () => {
    expect(sectionsNear(LINES, { lon: 108.005, lat: 14.0002 }, 30)).toEqual([0]);
    expect(sectionsNear(LINES, { lon: 108.01, lat: 14 }, 10)).toEqual([0, 1, 2]);
    expect(sectionsNear(LINES, { lon: 108.5, lat: 14 }, 100)).toEqual([]);
  });
});
