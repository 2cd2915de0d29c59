import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { peakEffect } from '../../../../src/core/hotspots/when/peak-effect.ts';
import { rateRatio } from '../../../../src/core/hotspots/when/rate-ratio.ts';
import { peakDays, wrongRule } from '../../../../src/core/time/peak-days.ts';
import { DEFAULT_PEAKS } from '../../../../src/core/time/peak-periods.ts';
import type { PeakPeriod, PeakRule } from '../../../../src/core/time/peak-periods.ts';
import { period } from './timed.ts';

const YEARS = period('2019-01-01', '2024-12-31');

function peak(rule: PeakRule): PeakPeriod {
  return { id: 'made-up', name: 'Đợt', rule, basis: 'person' };
}

describe('the days of a peak period', () => {
  it('follow Tết through the years', () => {
    const rule = { type: 'lunar_new_year', fromDay: -3, toDay: 2 } as const;
    expect(peakDays(rule, '2024-01-01', '2025-12-31')).toEqual([
      { from: '2024-02-07', to: '2024-02-12' },
      { from: '2025-01-26', to: '2025-01-31' },
    ]);
  });

  it('run over the new year, and stop on the 28th where there is no 29 February', () => {
    expect(
      peakDays({ type: 'yearly', from: '12-20', to: '02-29' }, '2023-01-01', '2023-12-31'),
    ).toEqual([
      { from: '2022-12-20', to: '2023-02-28' },
      { from: '2023-12-20', to: '2024-02-29' },
    ]);
  });

  it('refuse days that are none, by the field', () => {
    expect(wrongRule({ type: 'yearly', from: '02-30', to: '03-01' })).toBe('from');
    expect(wrongRule({ type: 'lunar_new_year', fromDay: 3, toDay: 2 })).toBe('toDay');
    const ranges = [{ from: '2024-01-02', to: '2024-01-01' }];
    expect(wrongRule({ type: 'dates', ranges })).toBe('ranges.0');
    for (const { rule } of DEFAULT_PEAKS) expect(wrongRule(rule)).toBe('');
  });
});

describe('a peak period', () => {
  const harvest = peak({ type: 'yearly', from: '10-01', to: '12-31' });

  it('is held against as many days on each side: by hand', () => {
    const days = period('2023-01-01', '2024-12-31');
    const daily = new Float64Array(days.days).fill(0.1);
    daily.fill(0.3, 273, 365);
    const { times, leftOut, all } = peakEffect(harvest, daily, days);
    /** 2024 ends with the data: no days after it. */
    expect(times.map(({ insideDays, outsideDays }) => [insideDays, outsideDays])).toEqual([
      [92, 184],
    ]);
    expect(leftOut).toBe(1);
    expect(times[0]?.inside).toBeCloseTo(27.6, 9);
    expect(times[0]?.expected).toBeCloseTo(9.2, 9);
    expect(all.ratio).toBeCloseTo(3, 9);
  });

  it('is 1 where incidents come evenly, whatever the days', () => {
    const rule: fc.Arbitrary<PeakRule> = fc.oneof(
      fc.record({
        type: fc.constant('lunar_new_year' as const),
        fromDay: fc.integer({ min: -60, max: 0 }),
        toDay: fc.integer({ min: 0, max: 60 }),
      }),
      fc.constant({ type: 'yearly' as const, from: '11-15', to: '01-20' }),
      fc.constant({ type: 'yearly' as const, from: '01-01', to: '12-31' }),
    );
    fc.assert(
      fc.property(rule, fc.integer({ min: 1, max: 20 }), (one, rate) => {
        const effect = peakEffect(peak(one), new Float64Array(YEARS.days).fill(rate / 10), YEARS);
        const { all } = effect;
        expect(all.ratio ?? 1).toBeCloseTo(1, 9);
        expect(['same', 'few']).toContain(all.verdict);
      }),
    );
  });

  it('is not there when the data holds no whole time of it', () => {
    const days = period('2024-01-01', '2024-06-30');
    const effect = peakEffect(harvest, new Float64Array(days.days).fill(1), days);
    expect(effect).toMatchObject({ times: [], all: { ratio: null, high: null, verdict: 'few' } });
  });

  it('is not swayed by a slow rise', () => {
    const daily = Float64Array.from({ length: YEARS.days }, (_, day) => 0.2 + day / 2000);
    const tet = peakEffect(peak({ type: 'lunar_new_year', fromDay: -30, toDay: -1 }), daily, YEARS);
    expect(tet.all.ratio).toBeCloseTo(1, 1);
    expect(tet.all.verdict).toBe('same');
  });
});

describe('the rate ratio', () => {
  it('calls small counts small, 0 expected included', () => {
    expect(rateRatio(3, 5, 2, 60).verdict).toBe('few');
    expect(rateRatio(0, 5, 0, 60)).toMatchObject({
      ratio: null,
      low: 0,
      high: null,
      verdict: 'few',
    });
    expect(rateRatio(9, 30, 0, 60)).toMatchObject({ ratio: null, verdict: 'more', high: null });
  });

  it('widens with the dispersion and holds the ratio inside', () => {
    const count = fc.integer({ min: 0, max: 300 });
    const days = fc.integer({ min: 1, max: 400 });
    fc.assert(
      fc.property(count, days, count, days, fc.integer({ min: 1, max: 5 }), (a, d, b, e, phi) => {
        const exact = rateRatio(a, d, b, e);
        const wide = rateRatio(a, d, b, e, phi);
        expect(wide.low).toBeLessThanOrEqual(exact.low + 1e-12);
        expect(wide.high ?? Infinity).toBeGreaterThanOrEqual((exact.high ?? 0) - 1e-12);
        for (const { ratio, low, high } of [exact, wide]) {
          if (ratio === null) continue;
          expect(low).toBeLessThanOrEqual(ratio + 1e-9);
          expect(high ?? ratio).toBeGreaterThanOrEqual(ratio - 1e-9);
        }
      }),
    );
  });
});
