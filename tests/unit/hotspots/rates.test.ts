import * as fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { shrinkRates } from '../../../src/core/hotspots/rates/gamma-poisson.ts';
import { gammaQuantile } from '../../../src/core/hotspots/rates/gamma-quantile.ts';
import { garwoodInterval } from '../../../src/core/hotspots/rates/garwood-interval.ts';
import { incompleteGamma } from '../../../src/core/hotspots/rates/incomplete-gamma.ts';
import { digamma, logGamma, trigamma } from '../../../src/core/hotspots/rates/log-gamma.ts';

function reference<T>(name: string): T {
  return JSON.parse(readFileSync(new URL(`../../reference/${name}`, import.meta.url), 'utf8')) as T;
}

const gamma = reference<{
  quantiles: [number, number, number][];
  incomplete: [number, number, number, number][];
  logGamma: [number, number, number, number][];
}>('gamma.json');
const small = reference<{
  garwood95: Record<string, [number, number]>;
  marshall: { y: number[]; exposure: number[] };
  gamma_poisson_ml: {
    alpha: number;
    beta: number;
    posterior_mean: number[];
    ci95: [number, number][];
  };
}>('small-numbers.json');

function relative(found: number, wanted: number): number {
  return Math.abs(found - wanted) / Math.max(Math.abs(wanted), 1e-290);
}

describe('gamma functions', () => {
  it('agree with scipy to 1e-12', () => {
    for (const [x, log, first, second] of gamma.logGamma) {
      expect(Math.abs(logGamma(x) - log)).toBeLessThan(1e-12 * Math.max(1, Math.abs(log)));
      expect(Math.abs(digamma(x) - first)).toBeLessThan(1e-12 * Math.max(1, Math.abs(first)));
      expect(relative(trigamma(x), second)).toBeLessThan(1e-12);
    }
    for (const [a, x, lower, upper] of gamma.incomplete) {
      const found = incompleteGamma(a, x);
      expect(Math.abs(found.lower - lower)).toBeLessThan(1e-12);
      expect(Math.abs(found.upper - upper)).toBeLessThan(1e-12);
    }
    for (const [a, x, , upper] of gamma.incomplete.filter(([shape, at]) => at >= shape + 1)) {
      expect(relative(incompleteGamma(a, x).upper, upper)).toBeLessThan(1e-10);
    }
  });

  it('have quantiles that agree with scipy to 1e-9 and underflow to 0', () => {
    for (const [shape, p, wanted] of gamma.quantiles) {
      const found = gammaQuantile(shape, p);
      const off = wanted < 1e-290 && found < 1e-280 ? 0 : relative(found, wanted);
      expect(off).toBeLessThan(1e-9);
    }
  });

  it('have quantiles that the distribution maps back', () => {
    const shapes = fc.double({ min: -2, max: 5, noNaN: true }).map((power) => 10 ** power);
    fc.assert(
      fc.property(shapes, fc.double({ min: 0.001, max: 0.999, noNaN: true }), (shape, p) => {
        const x = gammaQuantile(shape, p);
        const back = x > 1e-280 ? incompleteGamma(shape, x).lower : p;
        expect(Math.abs(back - p)).toBeLessThan(1e-9);
      }),
      { numRuns: 500 },
    );
  });
});

describe('the exact interval of a count', () => {
  it.each(Object.entries(small.garwood95))('of %s agrees with scipy', (count, [low, high]) => {
    const found = garwoodInterval(Number(count));
    expect(Math.abs(found.low - low)).toBeLessThan(1e-9);
    expect(Math.abs(found.high - high)).toBeLessThan(1e-9);
  });
});

describe('shrunk rates', () => {
  const run = (counts: number[], exposures: number[]) =>
    shrinkRates(Float64Array.from(counts), Float64Array.from(exposures));

  it('agree with the maximum likelihood fit and quantiles of scipy', () => {
    const wanted = small.gamma_poisson_ml;
    const found = run(small.marshall.y, small.marshall.exposure);
    expect(found.fit.method).toBe('gamma_poisson');
    expect(Math.abs(found.fit.alpha - wanted.alpha)).toBeLessThan(1e-7);
    expect(Math.abs(found.fit.beta - wanted.beta)).toBeLessThan(1e-7);
    wanted.posterior_mean.forEach((mean, i) => expect(found.rate[i]).toBeCloseTo(mean, 7));
    wanted.ci95.forEach(([low, high], i) => {
      expect(found.low[i]).toBeCloseTo(low, 7);
      expect(found.high[i]).toBeCloseTo(high, 7);
    });
  });

  it('are the common rate when counts spread no more than chance', () => {
    const found = run([1, 1, 1, 1], [1, 1, 1, 1]);
    expect(found.fit).toEqual({ method: 'pooled', alpha: 4, beta: 4 });
    expect([...found.rate]).toEqual([1, 1, 1, 1]);
  });

  it('are the common rate for fewer than three units', () => {
    expect(run([5, 0], [1, 1]).fit.method).toBe('pooled');
  });

  it('know only an upper limit when nothing happened', () => {
    const found = run([0, 0, 0], [1, 2, 3]);
    expect(found.fit).toEqual({ method: 'no_events', alpha: 0.5, beta: 6 });
    expect(found.rate[0]).toBeCloseTo(0.5 / 6, 12);
  });

  it('are 0 without any exposure', () => {
    expect([...run([0, 0], [0, 0]).high]).toEqual([0, 0]);
    expect(run([], []).rate).toHaveLength(0);
  });

  it('shrink towards the prior mean, the more the less exposure', () => {
    const found = run([0, 8, 0, 0, 8, 0, 0, 0], [10, 10, 0.01, 10, 1, 10, 10, 10]);
    expect(found.fit.method).toBe('gamma_poisson');
    const mean = found.fit.alpha / found.fit.beta;
    const [, busy = NaN, barely = NaN, quiet = NaN, intense = NaN] = found.rate;
    /** Hardly observed: nearly the prior mean. Well observed: nearly its own 0.8, or nearly nothing. */
    expect(barely).toBeGreaterThan(0.8 * mean);
    expect(barely).toBeLessThan(mean);
    expect(Math.abs(busy - 0.8)).toBeLessThan(0.01);
    expect(quiet).toBeLessThan(0.01);
    expect(intense).toBeGreaterThan(7);
    expect(intense).toBeLessThan(8);
  });

  it('never leave the real numbers, and lie inside their interval where it is not one-sided', () => {
    const unit = fc.tuple(
      fc.oneof(fc.integer({ min: 0, max: 60 }), fc.double({ min: 0, max: 9, noNaN: true })),
      fc.oneof(fc.constant(0), fc.double({ min: 1e-4, max: 1e4, noNaN: true })),
    );
    fc.assert(
      fc.property(fc.array(unit, { maxLength: 40 }), (units) => {
        const exposures = units.map(([, exposure]) => exposure);
        const counts = units.map(([count, exposure]) => (exposure > 0 ? count : 0));
        const { rate, low, high, fit } = run(counts, exposures);
        expect(Number.isFinite(fit.alpha) && Number.isFinite(fit.beta)).toBe(true);
        rate.forEach((value, i) => {
          expect(Number.isFinite(value) && value >= 0).toBe(true);
          expect(low[i]).toBeGreaterThanOrEqual(0);
          expect(low[i]).toBeLessThanOrEqual(value);
          expect(Number.isFinite(high[i])).toBe(true);
          expect(high[i]).toBeGreaterThanOrEqual(low[i] ?? NaN);
        });
      }),
      { numRuns: 500 },
    );
  });
});
