import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { seededRandom } from '../../../../src/core/basics/random.ts';
import { chanceBand } from '../../../../src/core/hotspots/chance-band.ts';
import { concentrationOf, incidentsWithin } from '../../../../src/core/hotspots/concentration.ts';
import { isWideInterval } from '../../../../src/core/hotspots/rates/wide-interval.ts';

const lengths = fc.array(fc.double({ min: 0.1, max: 5, noNaN: true }), {
  minLength: 2,
  maxLength: 40,
});

describe('the band of concentration by chance', () => {
  it('rises, keeps its low side below its high one, and ends at all incidents', () => {
    fc.assert(
      fc.property(lengths, fc.integer({ min: 1, max: 60 }), (list, total) => {
        const band = chanceBand(Float64Array.from(list), total, 40, seededRandom('band'));
        band.high.forEach(({ incidents }, i) => {
          const low = band.low[i]?.incidents ?? 1;
          expect(low).toBeLessThanOrEqual(incidents + 1e-12);
          expect(incidents).toBeGreaterThanOrEqual((band.high[i - 1]?.incidents ?? 0) - 1e-12);
        });
        expect(band.low.at(-1)?.incidents).toBeCloseTo(1, 12);
        expect(band.holding80.low).toBeLessThanOrEqual(band.holding80.high);
      }),
      { numRuns: 40 },
    );
  });

  it('holds the expected curve of chance, and lies far below incidents all in one place', () => {
    const lengthKm = new Float64Array(200).fill(1);
    const band = chanceBand(lengthKm, 100, 200, seededRandom('chance'));
    const { byChance } = concentrationOf(new Float64Array(200).fill(0.5), lengthKm);
    for (const at of [10, 20, 30]) {
      const [low, high] = [band.low[at], band.high[at]];
      const expected = incidentsWithin(byChance, low?.length ?? 0);
      expect(expected).toBeGreaterThan((low?.incidents ?? 1) - 0.05);
      expect(expected).toBeLessThan((high?.incidents ?? 0) + 0.05);
    }
    const crowded = new Float64Array(200);
    crowded[7] = 100;
    const { curve } = concentrationOf(crowded, lengthKm);
    expect(incidentsWithin(curve, 0.02)).toBeGreaterThan(band.high[1]?.incidents ?? 1);
  });

  it('is the diagonal when nothing was counted', () => {
    const band = chanceBand(Float64Array.of(1, 2), 0, 20, seededRandom('none'));
    expect(band.low).toEqual(band.high);
    expect(band.holding80).toEqual({ low: 0.8, high: 0.8 });
  });
});

describe('an interval', () => {
  it('is wide from five times on, and always when it begins at 0', () => {
    expect(isWideInterval(1, 4.9)).toBe(false);
    expect(isWideInterval(1, 5)).toBe(true);
    expect(isWideInterval(0, 0)).toBe(true);
  });
});
