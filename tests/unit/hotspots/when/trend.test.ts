import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { seededRandom } from '../../../../src/core/basics/random.ts';
import { neighbourDispersion } from '../../../../src/core/hotspots/when/dispersion.ts';
import { incidentTrend } from '../../../../src/core/hotspots/when/incident-trend.ts';
import { MONTH_BAND, trendBand } from '../../../../src/core/hotspots/when/trend-band.ts';
import { yearlyTrend } from '../../../../src/core/hotspots/when/yearly-trend.ts';
import { addMonths } from '../../../../src/core/time/vietnam-time.ts';
import { anyWindows, at, period, sum, timed } from './timed.ts';

const DAYS = new Float64Array(96).fill(30);

function poissonCounts(mean: (bin: number) => number, seed: string): Float64Array {
  const random = seededRandom(seed);
  return Float64Array.from(DAYS, (_, bin) => {
    let k = 0;
    for (let left = Math.exp(mean(bin)); left > 1; k += 1) left *= random();
    return Math.max(0, k - 1);
  });
}

describe('the band of what is usual', () => {
  it('is the mean of the nine months about the same season of three years: by hand', () => {
    const count = Float64Array.from(DAYS, (_, bin) => (bin % 12 === 5 ? 12 : 6));
    const { expected } = trendBand(count, DAYS, 1, MONTH_BAND);
    expect(expected[23]).toBe(-1);
    expect(expected[24]).toBeCloseTo(6, 12);
    expect(expected[41]).toBeCloseTo(8, 12);
  });

  it('lets ordinary months lie within, and flags one that is three times as much', () => {
    let flagged = 0;
    for (let run = 0; run < 20; run += 1) {
      const count = poissonCounts(() => 20, `band ${run}`);
      const { low, high } = trendBand(count, DAYS, 1, MONTH_BAND);
      count.forEach((value, bin) => {
        const most = high[bin] ?? -1;
        if (most >= 0 && (value > most || value < (low[bin] ?? 0))) flagged += 1;
      });
    }
    expect(flagged).toBeLessThan(0.01 * 20 * 72);
    const count = poissonCounts(() => 20, 'outbreak');
    count[90] = 60;
    expect(trendBand(count, DAYS, 1, MONTH_BAND).high[90]).toBeLessThan(60);
  });
});

describe('how much counts vary', () => {
  it('is about 1 for Poisson counts, even when they rise, and more for counts that come in threes', () => {
    const rising = poissonCounts((bin) => 10 + bin / 4, 'rising');
    expect(neighbourDispersion(rising, DAYS)).toBeLessThan(1.4);
    const threes = poissonCounts(() => 7, 'threes').map((count) => 3 * count);
    expect(neighbourDispersion(threes, DAYS)).toBeGreaterThan(2);
  });
});

describe('the trend', () => {
  it('loses no incident, month by month or quarter by quarter', () => {
    const days = period('2021-01-15', '2024-08-10');
    fc.assert(
      fc.property(anyWindows(3000), fc.constantFrom('month', 'quarter'), (windows, step) => {
        const incidents = timed(windows, days);
        const trend = incidentTrend(incidents, days, step);
        expect(sum(trend.count)).toBeCloseTo(sum(incidents.weight), 9);
        expect(sum(trend.days)).toBeCloseTo(days.days, 9);
      }),
    );
  });

  it('says a year of quarters from the day the data begins', () => {
    const trend = incidentTrend(timed([]), period('2021-02-10', '2021-12-31'), 'quarter');
    expect(trend.from).toEqual(['2021-02-10', '2021-04-01', '2021-07-01', '2021-10-01']);
    expect(trend.yearly).toMatchObject({ bins: 3, verdict: 'few' });
  });

  it('finds two more incidents each month of each next year', () => {
    const days = period('2018-01-01', '2023-12-31');
    const windows = Array.from({ length: 72 }, (_, month) => {
      const moment = at(`${addMonths('2018-01-15', month)} 12:00`);
      return Array.from(
        { length: 5 + 2 * Math.floor(month / 12) },
        () => [moment, moment] as const,
      );
    }).flat();
    const { yearly } = incidentTrend(timed(windows), days, 'month');
    expect(yearly.verdict).toBe('rising');
    expect(yearly.slope).toBeGreaterThan(20);
    expect(yearly.slope).toBeLessThan(28);
    expect(yearly.low).toBeLessThanOrEqual(yearly.slope);
    expect(yearly.high).toBeGreaterThanOrEqual(yearly.slope);
  });

  it('says few where there is little, and nothing that is not a number', () => {
    const counts = fc.array(fc.integer({ min: 0, max: 9 }), { maxLength: 30 });
    fc.assert(
      fc.property(counts, (list) => {
        const count = Float64Array.from(list);
        const trend = yearlyTrend(count, new Float64Array(list.length).fill(30), 12);
        expect(
          [trend.slope, trend.low, trend.high, trend.p, trend.perYear].every(Number.isFinite),
        ).toBe(true);
        const thin = sum(count) < 20 || list.length < 8;
        expect(trend.verdict === 'few').toBe(thin);
      }),
    );
  });
});
