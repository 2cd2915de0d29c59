import { describe, expect, it } from 'vitest';
import { incompleteBeta } from '../../src/core/hotspots/when/incomplete-beta.ts';
import { negativeBinomialQuantile } from '../../src/core/hotspots/when/negative-binomial-quantile.ts';
import { rateRatio } from '../../src/core/hotspots/when/rate-ratio.ts';
import cases from './when.json' with { type: 'json' };

describe('the statistics of when, against scipy (when.json says which calls)', () => {
  it.each(cases.rateRatio)('$inside in $insideDays days, $outside in $outsideDays', (given) => {
    const found = rateRatio(given.inside, given.insideDays, given.outside, given.outsideDays);
    expect(found.low).toBeCloseTo(given.low, 9);
    expect(found.high).toBeCloseTo(given.high, 8);
    expect(found.p).toBeCloseTo(given.p, 10);
  });

  it.each(cases.incompleteBeta)('I of %d with %d and %d', (x = 0, a = 0, b = 0, value = 0) => {
    expect(incompleteBeta(x, a, b) / value).toBeCloseTo(1, 11);
  });

  it('finds the quantiles of the negative binomial and of Poisson', () => {
    for (const [mean = 0, variance = 0, p = 0, k = 0] of cases.negativeBinomialQuantile) {
      expect(negativeBinomialQuantile(mean, variance, p)).toBe(k);
    }
  });
});
