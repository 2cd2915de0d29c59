import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { classBreaks } from '../../../src/core/hotspots/class-breaks.ts';

describe('class breaks', () => {
  it('are readable quantiles of the positive values', () => {
    const values = Float64Array.from({ length: 100 }, (_, i) => (i + 1) / 100);
    expect(classBreaks(values, undefined, { classes: 5 })).toEqual([0.2, 0.4, 0.6, 0.8]);
    const skewed = Float64Array.from({ length: 400 }, (_, i) => 10 ** (i / 100 - 2));
    expect(classBreaks(skewed, undefined, { classes: 5 })).toEqual([0.06, 0.4, 2.5, 15]);
  });

  it('do not see zeros, and weigh by length when asked', () => {
    const values = Float64Array.of(0, 0, 0, 1, 2, 3, 4);
    expect(classBreaks(values, undefined, { classes: 2 })).toEqual([2]);
    const weights = Float64Array.of(9, 9, 9, 1, 1, 1, 9);
    expect(classBreaks(values, weights, { classes: 2 })).toEqual([4]);
  });

  it('are fewer when there are not enough distinct values, none without a positive one', () => {
    expect(classBreaks(Float64Array.of(3, 3, 3), undefined, { classes: 5 })).toEqual([3]);
    expect(classBreaks(Float64Array.of(0, 0, NaN), undefined, { classes: 5 })).toEqual([]);
    expect(classBreaks(new Float64Array(0), undefined, { classes: 5 })).toEqual([]);
  });

  it('increase strictly, stay positive and near the values, have at most three digits', () => {
    const positive = fc.double({ min: 1e-9, max: 1e9, noNaN: true });
    fc.assert(
      fc.property(
        fc.array(positive, { minLength: 1 }),
        fc.integer({ min: 2, max: 7 }),
        (list, classes) => {
          const breaks = classBreaks(Float64Array.from(list), undefined, { classes });
          expect(breaks.length).toBeLessThan(classes);
          expect(breaks.length).toBeGreaterThan(0);
          breaks.forEach((value, i) => {
            expect(value).toBeGreaterThan(breaks[i - 1] ?? 0);
            expect(Number(value.toPrecision(3))).toBe(value);
            expect(value).toBeGreaterThan(Math.min(...list) / 2);
            expect(value).toBeLessThan(Math.max(...list) * 2);
          });
        },
      ),
    );
  });
});
