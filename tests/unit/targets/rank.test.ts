import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { rankFalling } from '../../../src/core/targets/rank.ts';

describe('a ranking', () => {
  it('puts the highest first and ties in the order given', () => {
    const ranking = rankFalling(Float64Array.of(1, 7.5, 0, 7.5, -0), Uint32Array.of(4, 3, 2, 1, 0));
    expect([...ranking.order]).toEqual([3, 1, 0, 4, 2]);
    expect([...ranking.rank]).toEqual([3, 2, 5, 1, 4]);
  });

  it('of nothing is empty', () => {
    expect(rankFalling(new Float64Array(0), new Uint32Array(0)).order).toHaveLength(0);
  });

  it('is the same whatever an engine makes of the last bits', () => {
    const node = Float64Array.of(40.1, 40.1, 12.75, 40.1);
    const browser = Float64Array.of(40.1, 40.1 + 7e-15, 12.75, 40.1 - 7e-15);
    const ties = Uint32Array.of(0, 1, 2, 3);
    expect([...rankFalling(browser, ties).order]).toEqual([...rankFalling(node, ties).order]);
  });

  it('equals a comparison sort on any values, as 32-bit floats', () => {
    const value = fc.oneof(fc.double({ min: 0, max: 1e9, noNaN: true }), fc.constantFrom(0, 1, 2));
    fc.assert(
      fc.property(fc.array(value, { maxLength: 60 }), (values) => {
        const ties = Uint32Array.from(values.keys()).toReversed();
        const { order, rank } = rankFalling(Float64Array.from(values), ties);
        const expected = [...ties].toSorted(
          (a, b) => Math.fround(values[b] ?? 0) - Math.fround(values[a] ?? 0),
        );
        expect([...order]).toEqual(expected);
        order.forEach((item, place) => expect(rank[item]).toBe(place + 1));
      }),
      { numRuns: 30 },
    );
  });
});
