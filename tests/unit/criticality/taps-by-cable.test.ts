import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tapsByCable } from '../../../src/core/criticality/taps-by-cable.ts';

const EDGES = 3;
const anyTap = fc.record({
  edge: fc.nat({ max: EDGES - 1 }),
  alongM: fc.integer({ min: 0, max: 20 }),
});

describe('the taps of each cable', () => {
  it('come in their order along it, those of one place in the order given, few or many', () => {
    fc.assert(
      fc.property(fc.array(anyTap, { maxLength: 250 }), (places) => {
        const taps = places.map((place, point) => ({ ...place, point, inferred: true }));
        const { start, order } = tapsByCable(taps, EDGES);
        const expected = taps
          .toSorted((a, b) => a.edge - b.edge || a.alongM - b.alongM || a.point - b.point)
          .map(({ point }) => point);
        expect([...order]).toEqual(expected);
        expect([...start]).toEqual(
          [0, 1, 2, 3].map((edge) => taps.filter((tap) => tap.edge < edge).length),
        );
      }),
      { numRuns: 200 },
    );
  });
});
