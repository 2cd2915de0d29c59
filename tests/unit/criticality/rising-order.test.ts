import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { risingOrder } from '../../../src/core/criticality/rising-order.ts';

const value = fc.oneof(
  fc.double({ min: 0, noNaN: true }),
  fc.constantFrom(0, -0, 1, Infinity, Number.MIN_VALUE, Number.MAX_VALUE),
);

it('orders doubles as a stable sort does, infinity last', () => {
  fc.assert(
    fc.property(fc.array(value), (values) => {
      const places = [...values.keys()];
      const sorted = places.toSorted((a, b) => {
        const [one = 0, other = 0] = [values[a], values[b]];
        return one < other ? -1 : one > other ? 1 : a - b;
      });
      expect([...risingOrder(Float64Array.from(values))]).toEqual(sorted);
    }),
  );
});
