import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { exactRatio } from '../../../../src/core/patrol/assessment/exact-ratio.ts';

/*
 * SciPy 1.17.1, equal to R's fisher.test:
 *   odds_ratio([[za, zb], [ca, cb]], kind='conditional').confidence_interval(0.95)
 * zone before, after; comparison before, after; low, high (null: infinite).
 */
const CASES = [
  [60, 30, 200, 190, 0.31360392073137694, 0.8711664597502501],
  [12, 3, 40, 38, 0.04482239047078031, 1.0943669513155303],
  [10, 0, 25, 20, 0, 0.6524694316407808],
  [15, 9, 3, 12, 0.022427344264721347, 0.8035850052576988],
  [100, 99, 1000, 1010, 0.724413563574899, 1.3261871973570725],
  [5, 0, 0, 7, 0, 0.29515666821910325],
] as const;

describe('the exact interval of a ratio of ratios', () => {
  it.each(CASES)('%i → %i beside %i → %i is what R gives', (zb, za, cb, ca, low, high) => {
    const found = exactRatio({ before: zb, after: za }, { before: cb, after: ca });
    expect(found.low).toBeCloseTo(low, 9);
    expect(found.high).toBeCloseTo(high, 9);
  });

  it('has no upper limit where nothing bounds it', () => {
    expect(exactRatio({ before: 0, after: 6 }, { before: 9, after: 9 }).high).toBeNull();
    expect(exactRatio({ before: 0, after: 0 }, { before: 0, after: 0 })).toEqual({
      low: 0,
      high: null,
      p: 1,
    });
  });

  it('turns over when before and after are exchanged', () => {
    const count = fc.integer({ min: 1, max: 80 });
    fc.assert(
      fc.property(count, count, count, count, (zb, za, cb, ca) => {
        const there = exactRatio({ before: zb, after: za }, { before: cb, after: ca });
        const back = exactRatio({ before: za, after: zb }, { before: ca, after: cb });
        expect(there.low * (back.high ?? Infinity)).toBeCloseTo(1, 6);
        expect(there.p).toBeCloseTo(back.p, 9);
        const plain = za / zb / (ca / cb);
        expect(there.low).toBeLessThan(plain);
        expect(there.high ?? Infinity).toBeGreaterThan(plain);
      }),
    );
  });
});
