import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { riskHours } from '../../../../src/core/hotspots/risk-hours.ts';

function week(hours: Readonly<Record<number, number>>): Float64Array {
  const values = new Float64Array(168);
  for (const [hour, weight] of Object.entries(hours)) values[Number(hour)] = weight;
  return values;
}

describe('risk hours', () => {
  it('finds the window round midnight that holds most', () => {
    // Monday 23:00, Tuesday 00:00 and 01:00, Wednesday 12:00.
    const found = riskHours(week({ 23: 3, 24: 2, 25: 2, 60: 1 }));
    expect(found).toMatchObject({
      total: 8,
      fromHour: 22,
      hours: 4,
      count: 7,
      share: 7 / 8,
      busiestWeekday: 1,
    });
  });

  it('says nothing of nothing', () => {
    expect(riskHours(new Float64Array(168))).toMatchObject({ total: 0, count: 0, share: 0 });
  });

  it('holds at least the even share, keeps every incident and stays finite', () => {
    const weights = fc.array(fc.double({ min: 0, max: 99, noNaN: true }), {
      minLength: 168,
      maxLength: 168,
    });
    fc.assert(
      fc.property(weights, fc.integer({ min: 1, max: 24 }), (values, hours) => {
        const found = riskHours(Float64Array.from(values), hours);
        const total = values.reduce((sum, value) => sum + value, 0);
        expect(found.total).toBeCloseTo(total, 6);
        expect(found.byWeekday.reduce((sum, value) => sum + value, 0)).toBeCloseTo(total, 6);
        expect(found.count).toBeGreaterThanOrEqual((total * hours) / 24 - 1e-6);
        expect(found.share).toBeLessThanOrEqual(1 + 1e-9);
      }),
    );
  });
});
