import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { orderStatistic } from '../../../src/core/basics/order-statistic.ts';

const VALUE = fc.double({ min: 0, max: 1e12, noNaN: true });

describe('the value at a place', () => {
  it('is what sorting would put there', () => {
    fc.assert(
      fc.property(fc.array(VALUE, { minLength: 1, maxLength: 300 }), fc.nat(), (list, any) => {
        const values = Float64Array.from(list);
        const place = any % values.length;
        expect(orderStatistic(values, place)).toBe((values.toSorted()[place] ?? 0) + 0);
      }),
    );
  });

  it('is found among many equal values and both zeros', () => {
    const values = Float64Array.from([0, -0, 3, 3, 3, 3, 7]);
    expect(Array.from(values, (_, place) => orderStatistic(values, place))).toEqual(
      Array.from(values.toSorted(), (value) => value + 0),
    );
  });

  it('is nothing outside the list', () => {
    expect(orderStatistic(Float64Array.of(1, 2), 2)).toBeNaN();
    expect(orderStatistic(Float64Array.of(1, 2), -1)).toBeNaN();
    expect(orderStatistic(new Float64Array(), 0)).toBeNaN();
  });
});
